package org.depeche.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes of words that the general rules of grammar name, with the words of all languages together, as
 * {@code lang/<code>/grammar.txt} has them.
 *
 * <p>The languages are not kept apart: a rule asks for a word at its place in a tree, where a word of another language
 * does not stand.
 */
public enum WordClass {
  /** Prepositions of what is only talked about. */
  ABOUT,
  /** Words behind which a gerund tells what somebody did not do ("far from"). */
  FAR,
  /** Verbs of denying or pretending something, and of accusing somebody of it. */
  UNTOLD,
  /** Verbs of acting as if one were somebody else. */
  POSING,
  /** Words for never, and for no person. */
  NEVER,
  /** Nouns for what lets somebody do a thing that he need not do ("the right to"). */
  ENTITLEMENT,
  /** Nouns for what one must not do ("a crime to"). */
  OUTLAWED,
  /** Verbs and nouns for what is thought or talked of, and not done yet, where a gerund follows. */
  TALKED_OVER,
  /** Verbs of not foreseeing what came about, where they are negated. */
  FORESEEING,
  /** Modal verbs behind which a negated verb of believing tells of amazement ("could not believe"). */
  AMAZED,
  /** Verbs of believing what amazes. */
  BELIEVING,
  /** Verbs of being given an order. */
  GETTING,
  /** Verbs that list what something is made of ("include"). */
  COMPRISING,
  /** Nouns for an order. */
  INSTRUCTION,
  /** Verbs of seeing to it that something is so. */
  ENSURING,
  /** Words for certain. */
  SURE,
  /** Words for true, of what is not known to be so ("if confirmed"). */
  PROVEN,
  /** Verbs of promising money for something. */
  OFFERING,
  /** Words for whoever it may be. */
  WHOEVER,
  /** Prepositions of what somebody is interested in. */
  INTERESTED_IN,
  /** Helping verbs that stand before the subject behind a negation. */
  INVERTED,
  /** Words that open a condition. */
  PROVIDED,
  /** Nouns for what an inquiry comes to. */
  INQUIRY_RESULT,
  /** Words for what is done against any acts of a kind ("lutte contre"). */
  FOUGHT,
  /** Nouns for those who know of, and what deals with, any acts of a kind ("spécialiste de"). */
  EXPERT_IN,
  /** Nouns for a practice, which need not tell of one act. */
  PRACTICE,
  /** Adjectives that only say that something is done with computers. */
  OF_COMPUTERS,
  /** Nouns for what somebody is tried in. */
  TRIAL,
  /** Nouns for proof that one asks for. */
  PROOF_ASKED,
  /** Verbs of asking for proof. */
  PROOF_WANTED,
  /** Nouns for what may come ("en cas de"). */
  EVENTUALITY,
  /** Prepositions before such a noun. */
  IN_WHICH,
  /** Pronouns that lay stress on whom they stand for. */
  HIMSELF,
  /** Verbs of what shows that a theory or report is true. */
  SUPPORTING,
  /** Verbs of a court that finds that somebody has not done it. */
  ACQUITTING,
  /** Verbs of having something that one can do a thing with. */
  HAVING_MEANS,
  /** Nouns for what somebody has and can do a thing with, whether or not he did ("a hacking programme"). */
  MEANS_HELD,
  /** Nouns for rules that bind many. */
  STATUTE,
  /** Verbs of what such a rule makes of what one does. */
  BINDING,
  /** Nouns for what ties two things ("link between"). */
  TIE,
  /** Prepositions between two things. */
  BETWEEN,
  /** Verbs of killing, which is not done where it is only tried. */
  DEADLY,
  /** Verbs of trying or agreeing to do something. */
  TRYING_TO,
  /** Nouns for what lets somebody do a thing ("evidence to charge"). */
  MEANS_TO,
  /** Nouns for handing people over to another state. */
  SENDING_BACK,
  /** Verbs of what is done lest something happens ("block"). */
  FIGHTING_OFF,
  /** Nouns for where something is said ("call"). */
  SPOKEN_IN,
  /** Verbs of what something proves. */
  PROVING,
  /** Prepositions of when something is asked for. */
  ASKED_DURING,
  /** Prepositions of while something lasts. */
  IN_THE_COURSE_OF,
  /** Nouns for how large, grave or lawful something is that is known to have happened. */
  EXTENT,
  /** Nouns that tell how many more or fewer there are of something ("rise"). */
  TREND,
  /** Nouns for what finds out what happened ("inquiry"). */
  FACT_FINDING,
  /** Nouns for asking or meaning to do what stands behind "to". */
  CALL_TO,
  /** Verbs of starting or holding an inquiry. */
  HOLDING_INQUIRY,
  /** Verbs of what such a thing comes to. */
  FINDING_OUT,
  /** Nouns for less than a day ("hour"). */
  SHORT_TIME,
  /** Nouns for a day that stand by themselves ("yesterday"). */
  BARE_DAY,
  /** Nouns for what authorities do to suspects, which is to come where it is likely ("arrest"). */
  MEASURE_TO_COME,
  /** Nouns for all there is, which owns nothing ("the world's largest bank"). */
  EVERYWHERE,
  /** Verbs of what an attack brings upon its victim's things ("expose"). */
  CRIPPLING,
  /** Verbs of telling something as a fact. */
  OUTER_SPEECH,
  /** Verbs of refusing an answer, which speakers do. */
  SECOND_SPEECH,
  /** Verbs of what is done to people whom others hold or seek ("free"). */
  RELEASING,
  /** Verbs of getting somebody to do something, who need not have done it ("hire"). */
  ENGAGING,
  /** Adjectives for who may agree to something ("open to"). */
  OPEN_TO,
  /** Verbs for whom somebody looks for because of what he did ("wanted for"). */
  SOUGHT,
  /** Nouns for those of one's family. */
  KIN,
  /** Nouns for those who speak for one other. */
  PROXY,
  /** Nouns for women. */
  WOMAN,
  /** Nouns for men. */
  MAN,
  /** Nouns that name, behind a preposition, for whom something is done ("au profit de"). */
  BENEFIT,
  /** Nouns for what one enters into with somebody ("contract"). */
  DEALING,
  /** Verbs of entering, also an agreement. */
  ENTERING,
  /** Nouns for what people hold in the streets and others say in words ("protest"). */
  IN_THE_STREET,
  /** Verbs for deeds that are as bad when they are only tried. */
  ATTEMPTED,
  /** Verbs of trying, in the past, what one wants in the present ("sought to"). */
  SEEKING,
  /** Words that say how little something can be said yet ("too early to say"). */
  HARD,
  /** Verbs that with a noun for a measure say that somebody takes it ("take steps"). */
  STEPPING,
  /** Verbs for what the suspect does before police and courts ("pleaded guilty"). */
  ANSWERING_TO_LAW,
  /** Words that say of an accusation that it is wrong to make it. */
  UNTENABLE,
  /** Nouns for what goes wrong ("without incident"). */
  MISHAP,
  /** Verbs of not doing what one should ("failed to stop the attack"). */
  FALLING_SHORT,
  /** Verbs of seeing to it that something is not done. */
  PREVENTING,
  /** Verbs and nouns of taking back a measure before or after it was carried out. */
  CALLING_OFF,
  /** Modal verbs that in the conditional say what may be ("pourraient"). */
  CAN,
  /** Verbs of finding somebody guilty that courts may take back. */
  SENTENCING,
  /** Verbs of telling what one holds something to be. */
  ASSESSING,
  /** Words that make one more of an attack ("second"). */
  ONE_MORE,
  /** Nouns for measures that leave nobody struck once they are called off. */
  CALLED_OFF,
  /** Nouns for what is done to files when they are taken or locked ("exfiltration"). */
  TAKING_OF_DATA,
  /** Verbs of having what may come before one ("face"). */
  FACING,
  /** Nouns for what courts may lay on somebody ("sentence"). */
  PENALTY,
  /** Nouns for a kind of act that take no article ("hacking"). */
  UNCOUNTED_ACT,
  /** Prepositions behind which a description of a person names another one. */
  BEFORE_OTHER_NAME,
  /** Verbs of making somebody do what an infinitive says. */
  BRINGING_TO_DO,
  /** Forms in -ing that say of somebody in office what they do just now ("visiting"). */
  CALLING_ON,
  /** Nouns for what is held until somebody pays. */
  CAPTIVE,
  /** Verbs of saying what one makes of what one knows ("rien ne permet de conclure que"). */
  CONCLUDING,
  /** Prepositions before the time that is left until something ("à dix jours du vote"). */
  COUNTING_DOWN,
  /** Infinitives that say, behind nothing, that one has no part in something ("rien à voir"). */
  CONCERNED,
  /** Verbs of charging somebody "of" something. */
  ACCUSING,
  /** Nouns for papers that are "of" whom they accuse. */
  ACCUSING_PAPER,
  /** Nouns for acts of which one is accused or suspected. */
  OFFENCE,
  /** Nouns for bodies that are told apart by the act which they are for ("groupe d'espionnage"). */
  OUTFIT,
  /** Verbs of killing. */
  KILLING,
  /** Words before an infinitive that tells what something is done for ("pour"). */
  IN_ORDER_TO,
  /** Verbs of having a guest or talking with him ("recevoir"). */
  RECEIVING,
  /** Verbs of deciding that put a measure into force. */
  RESOLVING_ON,
  /** Nouns for what states lay on others ("sanction"). */
  IMPOSED,
  /** Verbs for taking such measures. */
  TAKING_MEASURES,
  /** Verbs of what happens to those whom an act harms. */
  HARMED,
  /** Nouns for what is paid to who helps. */
  REWARD,
  /** Verbs of telling whether something is so ("confirm or deny"). */
  LEAVING_OPEN,
  /** The word behind an office that says nothing of its field ("Minister of State"). */
  STATE,
  /** Words that say of files how secret they are. */
  CLASSIFIED,
  /** Nouns for who or what is sent or open to somebody ("mission à l'ONU"). */
  SENT_TO,
  /** Nouns for bands, whose attack that is aimed at others is what they do ("gang"). */
  BAND,
  /** Verbs of what an attack is meant to hit ("target"). */
  AIMING,
  /** Prepositions before what was used to do something, or from which it was done. */
  SOURCE_OF_MEANS,
  /** Pronouns of those who speak ("we"). */
  SPEAKER,
  /** Forms of the modal by which those who speak say that they do ("we can confirm"). */
  CAN_SAY,
  /** Verbs of owning to what one is accused of. */
  ADMITTING,
  /** Prepositions before those who are asked or told. */
  ADDRESSING,
  /** Verbs for what is done about an act that took place. */
  AFTERMATH,
  /** Prepositions whose phrase may hang on the object of a verb. */
  AGAINST_DOWN,
  /** Prepositions whose phrase may hang on the verb above a noun for an act. */
  AGAINST_UP,
  /** Prepositions before those whom an accusation is about. */
  AGAINST_WHOM,
  /** Prepositions before whom somebody lashes out at "for" a deed. */
  AIMED_AT,
  /** Nouns in which an age is counted. */
  AGE,
  /** Words between what is told and an act that is still to come ("ahead of"). */
  AHEAD_OF,
  /** Words for a small number ("quelques"). */
  A_FEW,
  /** Verbs of saying what others may deny. */
  ALLEGING,
  /** Prepositions before those of whom one is told. */
  AMONG,
  /** Prepositions of those among whom "one" says something. */
  AMONG_WHOM,
  /** Nouns for how many there are, and not for those that are counted where an article tells them ("the number of"). */
  AMOUNT,
  /** Verbs that say what something is ("amount to", « il s'agit de »). */
  AMOUNTING_TO,
  /** Verbs of making public what one has or what befell one. */
  ANNOUNCING,
  /** Adjectives of what is like that which was told before, and not it. */
  ANOTHER,
  /** Determiners of what may be none. */
  ANY,
  /** Determiners before what there is none of, where something is denied. */
  ANY_AT_ALL,
  /** Nouns for a text of any kind. */
  ANY_PAPER,
  /** Names and nouns for a person whom nobody knows, against whom one complains. */
  ANYBODY,
  /** Definite articles. */
  ARTICLE,
  /** Articles of one thing that tell its gender. */
  ARTICLE_WITH_GENDER,
  /** Articles of a single thing that may be taken for a pronoun. */
  ARTICLE_OF_ONE,
  /** Words for what was told, as an object of saying. */
  AS_MUCH,
  /** Verbs of asking somebody about something. */
  ASKING,
  /** Adjectives whose denial leaves the act as it was ("not an isolated attack"). */
  AS_SUCH,
  /** Prepositions before whoever says so ("selon"). */
  AS_SAID_BY,
  /** Words before what something is called: "as false", « comme faux ». */
  AS_WHAT,
  /** Nouns for whether something is to be done ("pas question de payer"). */
  AT_ISSUE,
  /** Prepositions before days and months. */
  AT_TIME,
  /** Verbs of attributing an act, with the preposition of whom it is attributed to. */
  ATTRIBUTING,
  /** Arguments of a paper or report by whom it is, the nearest first. */
  AUTHOR,
  /** Words that open a clause of what something waits for: "until". */
  AWAITING,
  /** Words for knowing of something. */
  AWARE,
  /** Copulas. */
  BE,
  /** Prepositions of what is known already, because of which more is done. */
  BECAUSE_OF,
  /** Verbs of becoming. */
  BECOMING,
  /** Words that open a clause of what was not reached yet. */
  BEFORE,
  /** Prepositions that also open a clause of time. */
  BEFORE_CLAUSE,
  /** Prepositions before a gerund that is an argument. */
  BEFORE_GERUND,
  /** Words right before a name that somebody goes by, which stands between quotation marks. */
  BEFORE_HANDLE,
  /** Words that make a conjunction of time, cause or purpose with "que". */
  BEFORE_THAT,
  /** Nouns, adjectives and prepositions that say who did what was told ("responsible", "l'œuvre de"). */
  BEHIND_IT,
  /** Adjectives that say that what was told is so ("the report was accurate"). */
  BEING_SO,
  /** Verbs of belonging. */
  BELONGING,
  /** Prepositions that leave behind them what they stand before ("beyond doubt"). */
  BEYOND,
  /** Verbs of telling of an act somewhere, as on a site. */
  BOASTING,
  /** Words that stand for two or more who were told before: "both", « tous deux ». */
  BOTH,
  /** Verbs of taking something up in talks. */
  BRINGING_UP,
  /** Conjunctions before what is so instead of what is not. */
  BUT,
  /** Prepositions of a passive's agent. */
  BY,
  /** Words before a gerund that tells how something is done. */
  BY_DOING,
  /** Nouns for bodies that are written with a capital where they point back to one that was named. */
  CAPITAL_NOUN,
  /** Verbs that take an object with its participle ("had his account hacked"). */
  CAUSATIVE,
  /** Nouns, adjectives and verbs that say of a state or trouble what it comes from. */
  CAUSED_BY,
  /** Verbs and nouns for no longer doing what one has done. */
  CEASING,
  /** Nouns for what people talk through. */
  CHANNEL,
  /** Nouns for what accuses somebody of an act. */
  CHARGE_NOUN,
  /** Nouns for what somebody has done, behind a possessive ("à son actif"). */
  CREDIT,
  /** Verbs of charging somebody "of" or "for" a crime, which a court does. */
  CHARGING,
  /** Prepositions of where, when and why something is said. */
  CIRCUMSTANCE,
  /** Words that open a clause of when or why. */
  CIRCUMSTANCE_CLAUSE,
  /** The preposition of what somebody claims as his own. */
  CLAIMED_FOR,
  /** Nouns for what a victim lodges. */
  COMPLAINT,
  /** Marks of a complement clause. */
  COMPLEMENT,
  /** Prepositions of those whom data are about. */
  CONCERNING,
  /** Nouns for what somebody does over some time, and for those who do it for him ("campaign", "hackers"). */
  CONDUCT,
  /** Verbs of saying that what others told is so. */
  CONFIRMING,
  /** Verbs of a court that finds that somebody has done it. */
  CONVICTING,
  /** Verbs for denying what somebody said, with who said it as their object. */
  CONTRADICTING,
  /** Words before a clause that what is told gainsays. */
  CONTRARY,
  /** Words that count some of those behind "of". */
  COUNTED,
  /** Nouns for a body that, behind a number, are so many of its men. */
  COUNTED_FORCE,
  /** Nouns for those who are sent to do something. */
  SENT_FORCE,
  /** Helpers that say that something is to come. */
  WILL,
  /** Words that open what is asked and not told. */
  ASKED_OPEN,
  /** Nouns for who did it, or is thought to have, where nobody is named ("the suspect"). */
  CULPRIT_UNNAMED,
  /** Verbs for what is done against an act. */
  COUNTERING,
  /** Verbs of being one of several ("parmi les personnes arrêtées figure X"). */
  COUNTING_AMONG,
  /** Verbs of what is done about a known act by who has to answer for that alone. */
  COVERING_UP,
  /** Names of days and months. */
  DAY_NAMED,
  /** Verbs of declaring somebody to be something. */
  DECLARING,
  /** Nouns for what those in power put in force ("an executive order banning imports"). */
  DECREE,
  /** Verbs that tell what a kind of act is ("une attaque par déni de service consiste à …"). */
  DEFINING,
  /** Determiners of what is known. */
  DEFINITE,
  /** Adverbs of degree before an adjective. */
  DEGREE,
  /** Verbs that behind "without" say no more than at once. */
  DELAYING,
  /** Verbs of asking for money. */
  DEMANDING,
  /** Determiners that point at what was told. */
  DEMONSTRATIVE,
  /** Verbs of telling or seeing what is so, whether or not it is told or seen. */
  DISCLOSING,
  /** Verbs of coming to know what others did to one. */
  DISCOVERING,
  /** Nouns for why a measure is taken, behind a preposition and without an article ("recalled for consultations"). */
  OCCASION_OF_MEASURE,
  /** Nouns for what somebody does to another, who is told behind "of". */
  DOING_TO,
  /** Nouns for what those who know of something have ("no information on the attack"). */
  KNOWLEDGE,
  /** The noun for a sentence that a court passes and that a tagger takes for a verb (« condamné à mort »). */
  DEATH,
  /** The words that say how long ago something was, before the time (« il y a »). */
  AGO,
  /** Nouns for who heads a body or speaks for it, before its name and theirs. */
  OFFICE_OF_BODY,
  /** Nouns for who stands at the side of somebody accused ("avocat", "épouse"). */
  AT_ONES_SIDE,
  /** The word for a time that is counted (« la première fois »). */
  OCCURRENCE,
  /** Words that say which time it is, before the word for it (« première »). */
  WHICH_TIME,
  /** Prepositions of the time since when something is or is not so. */
  SINCE_WHEN,
  /** Networks on which something is told, by one name or in general. */
  NETWORK,
  /** Marks that close a quotation. */
  CLOSING_MARK,
  /** Nouns for deeds that are not done where somebody foils them (« déjouer un attentat »). */
  FOILED,
  /** Verbs for working at what is not agreed yet. */
  MAKING_DEAL,
  /** Verbs of going that make a plan of what they govern only in the present (« va rencontrer »). */
  GOING_TO_DO,
  /** The words for somebody whom a state does not let stay ("persona", "grata"). */
  UNWELCOME,
  /** Verbs that tell, without whom they are done to, that they are done to the subject ("arrested by troops"). */
  NEEDS_OBJECT,
  /** Verbs for what only offices and courts do to somebody ("convoquer"). */
  DONE_BY_OFFICE,
  /** Prepositions behind a verb for what had been done before, and why it is done ("sued over a theft"). */
  DONE_OVER,
  /** Nouns that say of the clause behind them, with a negation, that it is sure. */
  DOUBTING,
  /** What is left of "if" before a pronoun. */
  ELIDED_IF,
  /** Verbs of making something possible. */
  ENABLING,
  /** Verbs of making unreadable to others. */
  ENCRYPTING,
  /** Participles that tell of what something is the effect ("due à"). */
  DUE,
  /** Determiners of each and all. */
  EVERY,
  /** Words before some of the several just told ("dont", "including"). */
  EXAMPLES,
  /** Negations that negate nothing behind what opens such clauses. */
  EXPLETIVE_NEGATION,
  /** Words that open, or govern, clauses in which a bare negation negates nothing. */
  EXPLETIVE_OPENER,
  /** Nouns for what a body is punished, sued or scolded for. */
  FAILING,
  /** Nouns for what ministries see to, which follow one another in their names. */
  FIELD,
  /** Nouns that an office may be named after, with what it fights behind them ("lutte contre la cybercriminalité"). */
  FIGHT,
  /** Nouns for weaknesses that let others in. */
  FLAW,
  /** Prepositions before the deed that somebody is punished for. */
  FOR_DEED,
  /** Nouns and adjectives that open a field of a ministry behind another one ("of Construction, Housing and …"). */
  FIELD_OF_OFFICE,
  /** Words for who does something before all others ("was the first to report"). */
  FIRST_OF_ALL,
  /** Nouns before "of" that speak of a kind of act, not of one. */
  FORM,
  /** Pronouns that open a clause which stands for a noun. */
  FREE_RELATIVE,
  /** What stands before an act that somebody is kept from. */
  FROM,
  /** Prepositions before whom something is taken from. */
  FROM_WHOM,
  /** Nouns for what people come together for. */
  GATHERING,
  /** Nouns for data that say nothing of what they are. */
  GENERIC_DATA,
  /** Verbs of getting in touch, by a reporter who asks or by a firm that warns. */
  GETTING_IN_TOUCH,
  /** Verbs of giving somebody time or leave to do something. */
  GIVING,
  /** Verbs of dropping what one meant to do ("has scrapped its plans to sue"). */
  GIVING_UP,
  /** Verbs of going on and of happening again ("that this attack does not go on"). */
  GOING_ON,
  /** Nouns for what somebody is arrested or tried "on". */
  GROUND_OF_ARREST,
  /** Prepositions of what one is on one's guard against. */
  GUARDED_AGAINST,
  /** Words for being on one's guard, or open to harm ("wary", "vigilance"). */
  GUARDING,
  /** Adjectives for whom a court finds to have done it. */
  GUILTY,
  /** Beginnings of words that tell of computer attacks. */
  HACKING,
  /** Nouns for what is passed on to somebody. */
  HANDED_OVER,
  /** Verbs of passing something on to somebody. */
  HANDING_OVER,
  /** Words that say that something was so in the least degree. */
  HARDLY,
  /** Auxiliaries of the past that an infinitive may have. */
  HAVE,
  /** Verbs of having something done ("had the ambassador summoned"). */
  HAVING,
  /** Words before a colon that name no speaker. */
  HEADING,
  /** Verbs whose participle tells through whom somebody is heard. */
  HEARD,
  /** Prepositions of what somebody is held for. */
  HELD_FOR,
  /** Participles of what somebody is held to be or do. */
  HELD_TO_BE,
  /** Verbs that help another to be denied or asked. */
  HELPING_DO,
  /** Verbs of putting off what an infinitive says, which tell with a negation that it was done. */
  HESITATING,
  /** Verbs of keeping something in one's power. */
  HOLDING,
  /** Verbs that hold somebody for something ("tenir pour", "désigner comme"). */
  HOLDING_FOR,
  /** Nouns for where an outlet has somebody speak ("au micro de"). */
  HOSTING,
  /** Nouns for bodies that one is called or brought to. */
  HOUSE,
  /** Verbs of giving somebody a penalty or a limit. */
  IMPOSING,
  /** Nouns for what happened, whatever it was ("incident", "affair"). */
  INCIDENT,
  /** Determiners of what is new. */
  INDEFINITE,
  /** Nouns for measures that last until they are lifted. */
  IN_FORCE,
  /** Marks before an infinitive. */
  INFINITIVE_MARK,
  /** What becomes known to all. */
  IN_PUBLIC,
  /** Verbs of looking into what others say. */
  INQUIRING,
  /** Nouns for inquiries and what they find, which tell the article what it asserts. */
  INQUIRY,
  /** Nouns for what somebody has in mind or behind him, and the doing of it is his ("has no intention of paying"). */
  INTENDING,
  /** Words that open what is asked, but for those that ask whether it is so. */
  INTERROGATIVE,
  /** Prepositions before what somebody is brought to do ("tricked into clicking"). */
  INTO,
  /** Nouns for those who break in, whatever means they use. */
  INTRUDER,
  /** Verbs of putting out words of one's own, whose object is a text. */
  ISSUING,
  /** Possessives of the third person. */
  ITS_OWN,
  /** Conjunctions that join those of whom the same is said. */
  JOINING,
  /** Adjectives of a paper that several have written, which may be read as nouns. */
  JOINT,
  /** Words before a clause of saying that opens a sentence ("comme l'a dit X, …"). */
  JUST_AS,
  /** Verbs of keeping somebody from doing something. */
  KEEPING_FROM,
  /** Participles that say behind a comma whose an act is. */
  LAID_TO,
  /** Verbs that lay an act to whom a preposition behind them names. */
  LAYING_TO,
  /** Nouns for people that also tell right behind another noun what kind of thing it is ("navire espion"). */
  KIND_OF_THING,
  /** Pronouns for the one who was told last. */
  LATTER,
  /** Nouns in capitals that end the name of a law ("Official Secrets Act"). */
  LAW,
  /** Verbs for what an act leads others to do. */
  LEADING_TO,
  /** Verbs of being told. */
  LEARNING,
  /** Verbs of leaving a place, which have no object. */
  LEAVING,
  /** Legal forms of companies behind their names. */
  LEGAL_FORM,
  /** Adjectives for next to none. */
  LITTLE,
  /** Nouns for what others do over a time, which who finds it out does not suffer. */
  LONG_DEED,
  /** Words for what somebody calls an act that never was. */
  MADE_UP,
  /** Adjectives that in the past say that what could be done was done ("was able to"). */
  MANAGED,
  /** Verbs that in the perfect say that what could be done was done (« ont pu »). */
  MANAGED_PERFECT,
  /** Verbs of what an act is for ("the attacks were intended to"). */
  MEANT,
  /** Prepositions before the act that another is done by. */
  MEANS_OF,
  /** Nouns by which a measure is judged ("a hostile move"). */
  MEASURE,
  /** Verbs of a measure against somebody who is accused: who takes it makes the accusation. */
  MEASURING,
  /** Nouns for where somebody says or publishes something. */
  MEDIUM,
  /** Names of months, long and short. */
  MONTH,
  /** Auxiliaries of what has to be done, or, before a perfect, of what is concluded. */
  MUST,
  /** Participles that tell the name or the aim of the noun before them, which nobody says. */
  NAMED,
  /** Forms of the word for who or what comes first. */
  FOREMOST,
  /** Words that make a verb of saying of a verb with little meaning ("faire état", "faire part"). */
  BEHIND_LIGHT_VERB,
  /** Adjectives before a noun for a person that leave open whether he is the one ("présumé"). */
  PRESUMED,
  /** Nouns for what something is done on, which are things too elsewhere ("sur la base de"). */
  BASIS,
  /** Prepositions before them. */
  ON_BASIS,
  /** Nouns behind them that make a thing of them ("base de données"). */
  NO_BASIS,
  /** Nouns before which a gerund tells what kind they are ("hacking attacks"). */
  NAMED_BY_GERUND,
  /** Nouns for a name by which somebody goes. */
  NAME_GIVEN,
  /** Verbs of naming ("what the mayor calls an attack"). */
  NAMING,
  /** Determiners of none. */
  NEGATIVE,
  /** Pronouns that can mean what was told. */
  NEUTER,
  /** Adverbs before the next thing that somebody does. */
  NEXT,
  /** Words that put a day in the past or make it a habit: "last", "every". */
  NOT_TO_COME,
  /**
   * Words that with a negation or "at" before them bound a number ("pas moins de trente", "at least two"), or say
   * nothing ("n'en … pas moins").
   */
  NO_LESS,
  /** Nouns that with "no" and a preposition negate a clause ("in no way", "en aucun cas"). */
  NO_WAY,
  /** Titles that are borne as surnames too ("Linda King"). */
  NOBLE,
  /** Determiners and lemmas of none. */
  NONE,
  /** Words that negate the phrase behind them. */
  NOT,
  /** Nouns for how many there are of what "of" tells ("a dozen agreements"). */
  NUMBER_OF,
  /** Pronouns that are objects before or behind a verb. */
  OBJECT_CLITIC,
  /** Pronouns that are direct objects before a verb. */
  OBJECT_PRONOUN,
  /** Relative pronouns that stand for the object of their clause. */
  OBJECT_RELATIVE,
  /** Prepositions of an act at which another takes place. */
  OCCASION,
  /** Prepositions of belonging and of measures. */
  OF,
  /** Words of an office that stand before a second one of the same person. */
  OFFICE_WORD,
  /** Words between the parts of a name. */
  OF_A_NAME,
  /** Pronouns for "of it". */
  OF_IT,
  /** Relative pronouns for "of which". */
  OF_WHICH,
  /** Prepositions before a day or a month on which something is. */
  ON_DAY,
  /** Prepositions before the ground of an arrest. */
  ON_GROUND,
  /** Words that say that a court has not found, or no longer finds, that somebody has done it. */
  ON_REMAND,
  /** Lemmas of one of those behind "of". */
  ONE,
  /** Adverbs that restrict a negation ("not only"). */
  ONLY,
  /** Words that open what a report says. */
  OPENS_A_REPORT,
  /** Words that open what a noun of saying says. */
  OPENS_WHAT_IS_SAID,
  /** Verbs of being against acts of a kind. */
  OPPOSING,
  /** Conjunctions that carry a negation on. */
  OR,
  /** Nouns for measures that are taken by ordering them. */
  ORDERED,
  /** Verbs of giving the order for an act. */
  ORDERING,
  /** Possessives by which an article names its own. */
  OUR,
  /** Words for what became of an object, behind it. */
  OUTCOME,
  /** Words of indignation, which reject an accusation but say of an act that it took place. */
  /** Possessives of what stands near. */
  OWN,
  /** Verbs whose infinitive of purpose is done by their own subject. */
  OWN_PURPOSE,
  /** Arguments of a noun in which its owner may stand, the surest first. */
  OWNER,
  /** Particles of verbs, which a parser may take for prepositions. */
  PARTICLE,
  /** Prepositions that stand for an article behind a negation. */
  PARTITIVE,
  /** Nouns for having a part in an act. */
  PART_IN,
  /** Verbs and nouns by which an outlet has, or gives, somebody else's text. */
  PASSING_ON,
  /** Nouns for those through whom a state or body acts. */
  OWN_ARM,
  /** Verbs that help to form the perfect. */
  PERFECT,
  /** Verbs whose perfect is made with "be", so that it is no passive. */
  PERFECT_WITH_BE,
  /** Personal pronouns that can stand for somebody or something. */
  PERSONAL,
  /** Arguments of an act in which its place may stand, the surest first. */
  PLACED,
  /** Where things are announced on the web, whoever's it is. */
  PLATFORM,
  /** Determiners of what was named or is known. */
  POINTING_BACK,
  /** Nouns for what counts answers. */
  POLL,
  /** Possessive determiners of heads-first languages, which stand for an owner. */
  POSSESSIVE,
  /** Nouns for what people post under on a network, which speaks for them. */
  POSTING,
  /** What tells a news agency from others. */
  PRESS_WORD,
  /** Nouns for what is announced before it is done: inquiries, complaints. */
  PROMISED,
  /** Verbs of saying what one will do. */
  PROMISING,
  /** Nouns for those who accuse in court, which are also nouns for what they say. */
  PROSECUTION,
  /** Nouns for what shows that something is so. */
  PROOF,
  /** Verbs of laying something before others: proof, figures. */
  PROVIDING,
  /** Verbs of protesting to somebody. */
  PROTESTING,
  /** Verbs and nouns for what is done to somebody "for" a deed. */
  PUNISHING,
  /** Nouns for undertakings "to" do something. */
  PURPOSED,
  /** Verbs of what is done to people "for" what they are only thought to have done. */
  PURSUING,
  /** Adjectives that single one out of many. */
  RANK,
  /** Two words before what is not so, but something else. */
  RATHER_THAN,
  /** Nouns for what is asked for files and people that are held. */
  RANSOM,
  /** Prepositions before the outlet that is told. */
  REACHING,
  /** Verbs for what is done about what has happened. */
  REACTING,
  /** Nouns for what others do about an act. */
  REACTION,
  /** Nouns for how somebody tells or reckons it. */
  RECKONING,
  /** Verbs of advising that something be done, by whomever. */
  RECOMMENDING,
  /** Pronouns by which one names oneself. */
  REFLEXIVE,
  /** Verbs of saying that an accusation is not so, or of having to answer it. */
  REJECTING,
  /** Relative pronouns. */
  RELATIVE,
  /** Words that open a relative clause of a person or thing before a comma. */
  RELATIVE_CLAUSE,
  /** Relative pronouns behind words that name a voice ("according to whom"). */
  RELATIVE_OF_VOICE,
  /** Relative pronouns and "that". */
  RELATIVE_OR_THAT,
  /** Verbs of saying by which writers themselves remark on something ("it is worth noting"). */
  REMARKING,
  /** Prepositions between a report and who made it. */
  REPORTED_BY,
  /** Nouns for papers that report. */
  REPORTING,
  /** Nouns for what is asked of somebody, who may refuse it. */
  REQUEST,
  /** Verbs that lay a deed to whom a preposition names. */
  REPROACHING,
  /** Nouns for what somebody has decided or means to do. */
  RESOLVE,
  /** Verbs of making up or carrying on one's mind, which are no words that somebody says. */
  RESOLVING,
  /** Verbs before a preposition and what comes of something ("led to"). */
  RESULTING,
  /** Verbs of judging what others did or said. */
  RETORTING,
  /** Verbs for saying that something cannot be. */
  RULING_OUT,
  /** Prepositions of what quoted words are said of. */
  SAID_OF,
  /** Adjectives of what was told of before. */
  SAME,
  /** Verbs of saying that what is said may follow without a conjunction. */
  SAYING_BARE,
  /** Verbs that say a whole clause, whatever stands between. */
  SAYING_THAT,
  /** Verbs by which somebody says, holds or blames somebody for it that something is so. */
  SAYING_OR_THINKING,
  /** Verbs of what follows from something. */
  IMPLYING,
  /** A verb and its infinitive that together tell what follows (« vouloir dire »). */
  WANTING_TO_SAY,
  /** Verbs of going, meeting, voting and taking place, whose present with a day is to come. */
  SCHEDULED,
  /** Words that make "ne … que" a negation. */
  SECOND_NEGATION,
  /** Prepositions before one whose view it is, at the start of a clause. */
  SEEN_BY,
  /** Verbs of making somebody leave. */
  SENDING_AWAY,
  /** Prepositions of the act during which another happens. */
  SETTING,
  /** Verbs of fixing a time until which something is to be done. */
  SETTING_TERM,
  /** Small words that are no name at the start of a sentence. */
  SMALL_OPENERS,
  /** Pronouns for more than one of those who were told of before. */
  SOME_OF,
  /** Phrases for what is so until now, token by token; they stand between a helper and its verb. */
  SO_FAR,
  /** Words that name a voice when "to" follows ("according to"). */
  SOURCE_TO,
  /** Possessives of the speaker. */
  SPEAKERS_OWN,
  /** Verbs of saying or taking up what was told. */
  SPEAKING,
  /** The first word of what somebody is declared ("persona non grata"). */
  STANDING,
  /** Bare nouns that make with a light verb one of saying what "of" is behind them. */
  STATED,
  /** Verbs and adjectives that say of a state behind "à" or "to" what it did or whom it has. */
  STATE_BEHIND,
  /** Nouns that a clause with "that" may fill, besides those that sum up what is said. */
  STATED_NOUN,
  /** Nouns for what somebody says something in. */
  STATEMENT,
  /** Nouns for an attack or what comes of one to its victim ("hack"). */
  STRIKE,
  /** Pronouns that stress a subject ("eux"). */
  STRESSED,
  /** Prepositions behind a measure or charge before whom it strikes. */
  STRUCK,
  /** Prepositions of whom an attack is on. */
  STRUCK_AT,
  /** Relative pronouns that are subjects. */
  SUBJECT_RELATIVE,
  /** Relative pronouns that are only subjects. */
  SUBJECT_WHO,
  /** Nouns for attacks of which companies fall victim. */
  SUFFERED,
  /** Verbs of which companies that fall victim to an attack are the subject in the passive, or the active. */
  SUFFERING,
  /** Verbs of having somebody come to be told something. */
  SUMMONING,
  /** Pronouns that sum up the clause before them, at a sentence's end. */
  SUMS_UP,
  /** Nouns that sum up the clause before them, at a sentence's end. */
  SUMS_UP_NOUN,
  /** Auxiliaries of what is only supposed. */
  SUPPOSED,
  /** Nouns for what somebody is held or tried for, before what he did. */
  SUSPICION,
  /** Verbs whose complement has "of", so that what stands behind it is not their object. */
  TAKING_OF,
  /** Verbs of taking what others wrote. */
  TAKING,
  /** Verbs of happening, whose negation says that an act did not. */
  TAKING_PLACE,
  /** Verbs of talking about something, with somebody. */
  TALKING_OF,
  /** Verbs of telling somebody "that". */
  TELLING,
  /** Verbs whose object tells something of their subject. */
  TELLING_OF_SUBJECT,
  /** Nouns for a time until which something is to be done. */
  TERM,
  /** Papers that are filed with an authority. */
  FILED,
  /** Authorities and exchanges, in lower case, with which companies file papers. */
  FILED_WITH,
  /** Words before an infinitive for what is soon to be done ("is set to"). */
  IMPENDING,
  /** Conjunctions that may have a participle behind them and no subject. */
  UNLESS,
  /** Verbs of making known who did something. */
  UNMASKING,
  /** Verbs of thanking or praising somebody for what he did. */
  THANKING,
  /** Possessives of several. */
  THEIR,
  /** Verbs of putting out and taking, whose object stays a thing behind "de". */
  THINGS_DONE_WITH,
  /** Nouns for what one may be threatened with. */
  THREATENED,
  /** Verbs of threatening somebody with something. */
  THREATENING,
  /** Nouns that some bodies' names end in, but that do not stand for them ("White House"). */
  OTHERWISE_MEANT,
  /** Nouns that tell when, also without a preposition. */
  TIME_NOUN,
  /** Verbs whose subject has something done to what is his ("voir"). */
  SEEING_DONE,
  /** Nouns for a time until which something is to be done. */
  DEADLINE,
  /** Verbs that tell how much time somebody has. */
  HAVING_TIME,
  /** What an infinitive of purpose opens with. */
  FOR_DOING,
  /** Who stands in an election. */
  CANDIDATE,
  /** Prepositions behind those who stand in an election. */
  STOOD_FOR,
  /** Words that put before today what somebody is. */
  FORMERLY,
  /** Words for this day and the next. */
  TODAY,
  /** Prepositions before those with whom one meets. */
  TOGETHER,
  /** Prepositions of where on the web something is told. */
  TOLD_ON,
  /** Arguments of a noun in which a situation's topic may stand, the surest first. */
  TOPIC_BELOW,
  /** Verbs whose "to" is no infinitive's. */
  TOWARDS,
  /** Nouns for what one can do something with. */
  TOOL,
  /** Nouns for a place that those who run it speak for ("la ville de X a annoncé"). */
  TOWNSHIP,
  /** Endings of plural nouns for those of a trade or a side. */
  TRADE_ENDING,
  /** Nouns for what somebody sets about, with the infinitive of the act. */
  TRYING,
  /** Verbs for what is done to other people's plans. */
  UNCOVERING,
  /** Prepositions before the name by which somebody goes. */
  UNDER_NAME,
  /** Nouns for whom or what an act befalls. */
  UNDERGOER,
  /** Words for what nothing shows, which may be so for all that ("unsubstantiated reports"). */
  UNPROVEN,
  /** Nouns for those who speak for a body and are not it. */
  SPEAKING_FOR,
  /** Verbs of saying what one will or will not do. */
  UNDERTAKING,
  /** Adjectives before the name of somebody whom nobody knows. */
  UNKNOWN_BEARER,
  /** Nouns of a body's name that never stand for the whole of it: "house" in "White House". */
  UNSHORTENED,
  /** Verbs and nouns that say, when negated, that nothing kept somebody from an act. */
  UNSPARING,
  /** Verbs of telling others to do something. */
  URGING,
  /** Verbs for doing something with a thing. */
  USING,
  /** Nouns for where something is told on the web. */
  VENUE,
  /** Nouns for that by which a body speaks ("par la voix de X"). */
  VOICE_OF,
  /** Verbs of saying that are hardly ever said of who is spoken of. */
  VOICING,
  /** Prepositions before what came first, whatever is said to come of it. */
  WAKE,
  /** Days of the week. */
  WEEKDAY,
  /** Words that open a clause of when something happened. */
  WHEN_CLAUSE,
  /** Prepositions of where somebody or something leaves. */
  WHENCE,
  /** Prepositions of place, the surest first. */
  WHERE,
  /** Prepositions before the words in which something is said. */
  WHEREIN,
  /** What opens a clause that may be so or not. */
  WHETHER,
  /** Verbs of wishing something done to an object. */
  WISHING,
  /** Relative pronouns of whom something is done to. */
  WHOM,
  /** Verbs with an object and its participle. */
  WITH_PARTICIPLE,
  /** Prepositions of what an act is done with. */
  WITH_WHAT,
  /** Verbs of telling what happened, as a witness or a medium does. */
  WITNESSING,
  /** Words that say that a remark is worth making ("important", "falloir"). */
  WORTH_A_REMARK,
  /** Nouns behind a preposition, and adverbs, that say that an accusation is untrue. */
  WRONGLY,
  /** Nouns for stories that are made up ("novel"). */
  FICTION,
  /** Nouns for what is only played through ("drill"). */
  REHEARSAL,
  /** Prepositions before the story or exercise in which something takes place. */
  SCENE,
  /** Adjectives for who is only in a story or an exercise ("fictional"). */
  MADE_UP_ONE,
  /** Words before a noun for what is not what it seems to be ("fake"). */
  SHAM,
  /** Verbs of saying what may turn out to be wrong. */
  MISSTATING,
  /** Words that say of saying something that it was wrong ("apologise", "wrong"). */
  MISTAKEN_IN,
  /** Verbs of saying by which somebody owns to one thing after he has denied another. */
  CONCEDING,
  /** Verbs of coming after something, which is what they have for their object ("follow"). */
  COMES_BEHIND,
  /** Verbs of founding with their particle ("set up"). */
  SETTING_UP,
  /** Nouns for what a deed that stands before them is charged, tried or talked of as ("hacking claims"). */
  MATTER_OF_DEED,
  /** Nouns for what is only said of a deed that stands before them ("hacking claims"). */
  CLAIMED,
  /** Attacks to which a failure may be laid. */
  CAUSE,
  /** Words that add another voice to a clause ("as did"). */
  AS_DID,
  /** Adjectives and participles for who is against something. */
  OPPOSED,
  /** Verbs of beginning and going on with something. */
  STARTING,
  /** Verbs of sending envoys away, and of going to law, because of what others may have done. */
  ON_OCCASION,
  /** Adverbs that make a negation of an infinitive ("has yet to confirm"). */
  YET,
  /** Verbs for what an inquiry brings to light. */
  YIELDING,
  /** Verbs of doing what an attacker wants ("will not give in to such attacks"). */
  YIELDING_TO,
  /** Verbs of not preventing what another does ("let", "laisser"). */
  LETTING,
  /** Verbs of ending a measure that is in force ("lift the sanctions"). */
  LIFTING,
  /** Nouns for what is attacked and belongs to somebody: machines, sites, accounts. */
  MACHINE,
  /** Verbs of losing what one has. */
  LOSING,
  /** Verbs of handing a case or a suspect to those who are to deal with it. */
  REFERRING,
  /** Prepositions of the channel on which something is said ("on", « sur »). */
  ON_AIR,
  /** Verbs of being or working for a group ("belong to", "work for"). */
  MEMBER_OF,
  /** Words for what is not in force yet. */
  NOT_YET,
  /** Verbs of seeing, knowing or suffering, of which nobody is guilty. */
  NO_DEED,
  /** Adjectives that find a report wrong ("inaccurate"). */
  FLAWED,
  /** Nouns for what somebody who did a deed bears, and may refuse to bear ("responsibility"). */
  ACCOUNTABILITY,
  /** Nouns for what is wrong in a report ("errors"). */
  MISTAKE,
  /** Verbs that behind one of letting tell what somebody hints, drops or gives away ("laisser entendre"). */
  LET_SO,
  /** Nouns for when something began or was a year ago ("le début des frappes"). */
  ONSET,
  /** Adjectives for a time to come ("next week"). */
  TO_COME,
  /** Prepositions before what did not take place ("without charge"). */
  WITHOUT,
  /** Prepositions of what happened though something else did or did not follow ("despite"). */
  DESPITE,
  /** Verbs of standing up to what one undergoes in any case ("survive"). */
  WITHSTANDING,
  /** Verbs of finding, counting or telling of acts, whoever underwent them. */
  SPOTTING,
  /** Verbs of sending people away from their posts that of words mean to reject ("dismiss"). */
  LAYING_OFF,
  /** Verbs that take what they call somebody behind the word for "of" (« qualifier de »). */
  CALLING_OF,
  /** Verbs of not accepting that deny claims, and only refuse measures ("reject"). */
  TURNING_DOWN,
  /** Words by which something is there or true ("exist", "genuine"). */
  REAL,
  /** Prepositions of when, before a year. */
  BEFORE_YEAR,
  /** Nouns for those who work for somebody. */
  STAFF,
  /** Verbs for what a single person does to a body's files and systems. */
  DEED_OF_ONE,
  /** Adjectives that tell of a person no more than an age. */
  YOUTH,
  /** Nouns for those who find and tell what befell others: police, press, experts. */
  ONLOOKER,
  /** Adjectives that tell for what somebody is known or fit. */
  KNOWN_FOR,
  /** Prepositions of what somebody is known for. */
  KNOWN_BY,
  /** Nouns for a recourse against a measure, which is no request for it. */
  APPEAL,
  /** Nouns that behind a possessive say that it is somebody's turn ("à son tour"). */
  IN_TURN,
  /** Nouns for those who look for who did it, or explain it ("detective"). */
  INVESTIGATING,
  /** Nouns for what makes one believe something ("reason"). */
  GROUND,
  /** Words for not knowing of something. */
  UNAWARE,
  /** Adverbs of what happens again and again ("typically"). */
  HABITUALLY,
  /** Adjectives for what happens everywhere ("it is common for"). */
  COMMONPLACE,
  /** Verbs of doing something again and again, whose infinitive says what ("tend"). */
  TENDING,
  /** Verbs for what is done with loot, by others than those who took it ("launder"). */
  TRAFFICKING,
  /** Verbs of telling the public what befell one ("confirm"). */
  COMING_FORWARD,
  /** Verbs for undergoing an attack, or for attacking, where they are passive. */
  BEFALLING,
  /** Verbs of saying or threatening by which attackers make their deed known ("claim"). */
  FLAUNTING,
  /** Adjectives of what something makes possible or easier. */
  WITHIN_REACH,
  /** Conjunctions that ask whether, where the tagger reads them as adverbs. */
  IF,
  /** Verbs of knowing or finding out whether something is so. */
  LEARNING_WHETHER,
  /** The participle of "be" before another one ("a été volé"). */
  BEEN,
  /** Participles that name somebody who is accused. */
  ACCUSED_PERSON,
  /** Participles that name somebody who is accused, with what he has to answer ("mis en cause"). */
  HELD_TO_ANSWER,
  /** What somebody named by a participle has to answer. */
  ANSWERING,
  /** Verbs of finding out whether what they govern is so, as long as it is not done. */
  CHECKING,
  /** Verbs of seeing to it that nothing comes. */
  AVERTING,
  /** Nouns for how somebody is told in writing ("par mail"). */
  BY_POST,
  /** Nouns behind "selon" that say by what measure, and not who says so ("selon leur engagement"). */
  MEASURED_BY,
  /** Participles and adjectives that name a person where an article stands before them ("un proche"). */
  NAMED_PERSON,
  /** Verbs of paying. */
  PAYING,
  /** Adverbs that prefer one thing to another ("plutôt une panne qu'une attaque"). */
  PREFERRING,
  /** Conjunctions before what is less so than another thing. */
  THAN,
  /** Verbs of telling who did it, where they govern nobody but him ("désigner"). */
  NAMING_CULPRIT,
  /** Nouns for those who may have done it, where no name is given. */
  CULPRIT,
  /** Nouns for what others have told, where somebody does not confirm it ("ce chiffre", « cette piste »). */
  UNCONFIRMED,
  /** Verbs of aiming at somebody, where who says that he did so owns to the attack. */
  AIMING_AT,
  /** Words for what was told before, in which somebody sees something ("y"). */
  THEREIN,
  /** Words of which a name for nobody in particular is made ("any other country"). */
  WHOMEVER,
  /** Nouns for acts that accusations and reports are about (« les accusations sur le piratage »). */
  REPORTED_ON,
  /** Nouns for what somebody has said, which point to what was told where "these" stands before them. */
  REMARK,
  /** Pronouns before how somebody calls what others have said ("what it called a fable"). */
  SO_CALLED,
  /** Verbs that help another verb and may be negated in its place ("never have we"). */
  HELPING,
  /** Verbs of not allowing something. */
  FORBIDDING,
  /** Nouns for those who have weapons. */
  ARMED,
  /** Verbs of acting and wanting, by which who did something tells why. */
  ACTING,
  /** Verbs of making an impression on somebody ("made to look as if"). */
  SEEMING,
  /** Nouns for what those have, or lack, who look for whoever did it ("no suspect in the theft"). */
  LEAD,
  /** Nouns for making those leave who are told behind "of". */
  REMOVAL,
  /** Verbs of giving away what was kept. */
  HANDING,
  /** Nouns for what is kept, and given away to others. */
  HANDED,
  /** What opens a clause of how something only seems. */
  AS_IF,
  /** Verbs of having somebody or something do what it would not by itself. */
  FEIGNING,
  /** What excepts somebody from those of whom a pronoun speaks. */
  OTHER_THAN,
  /** Verbs of telling who somebody is. */
  NAMING_SOMEBODY;

  private static final List<String> KEYS = Stream.of(values()).map(WordClass::key).toList();

  private static final class Lists {
    static final Map<WordClass, Set<String>> ALL =
        of(Languages.load().keySet().stream()
            .map(code -> DataLines.resource("lang/" + code + "/grammar.txt")).toList());
  }

  /** Lemmas or words in lower case, in the order of preference. */
  public Set<String> words() {
    return Lists.ALL.get(this);
  }

  /** Whether a lemma or word in lower case is of this class. */
  public boolean holds(String word) {
    return words().contains(word);
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** @throws IllegalArgumentException for a fault in a file: file, line and likely cause */
  static Map<WordClass, Set<String>> of(List<DataLines> files) {
    Map<WordClass, Set<String>> classes = new EnumMap<>(WordClass.class);
    for (WordClass one : values()) {
      classes.put(one, new LinkedHashSet<>());
    }
    for (DataLines file : files) {
      file.lists(KEYS).forEach((key, words) -> classes.get(values()[KEYS.indexOf(key)]).addAll(words));
    }
    classes.replaceAll((one, words) -> Collections.unmodifiableSet(words));
    return classes;
  }
}
