package org.depeche.store;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * One of an endpoint's services, at one of the names that stores give it; the first that knows what it is asked is
 * kept.
 */
final class Service {
  private static final String NAMES = "/(sparql|query|update|data|get|statements|store)$";
  /** There is no such service, or it does not know such a request. */
  private static final Set<Integer> UNKNOWN = Set.of(404, 405, 406, 415, 501);

  private final List<URI> left;
  private boolean found;

  private Service(List<URI> candidates) {
    this.left = new ArrayList<>(candidates);
  }

  /**
   * Where a service may be.
   *
   * @param endpoint the address of a dataset ({@code …/depeche}), or of one of its services
   * @param names what may follow the dataset's address, the most usual first
   * @param exact whether the address may be the service itself
   */
  static Service of(URI endpoint, List<String> names, boolean exact) {
    String given = endpoint.toString().replaceFirst("/+$", "");
    String dataset = given.replaceFirst(NAMES, "");
    Set<URI> candidates = new LinkedHashSet<>();
    if (exact && !given.equals(dataset)) {
      candidates.add(URI.create(given));
    }
    names.forEach(name -> candidates.add(URI.create(dataset + name)));
    if (exact) {
      candidates.add(URI.create(given));
    }
    return new Service(List.copyOf(candidates));
  }

  /** @throws StoreException where it is no address of the web */
  static URI checked(URI endpoint) throws StoreException {
    String scheme = endpoint.getScheme() == null ? "" : endpoint.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https") || endpoint.getHost() == null) {
      throw new StoreException(endpoint + ": not an http or https address, such as http://localhost:3030/depeche");
    }
    return endpoint;
  }

  /** The address that answered, or else the most usual one. */
  URI address() {
    return left.get(0);
  }

  /** Sends a request to the address that is known to answer, or to one after the other until one does. */
  Http.Answer send(Function<URI, Http.Answer> request) {
    Http.Answer answer = request.apply(address());
    Http.Answer first = answer;
    URI usual = address();
    while (!found && UNKNOWN.contains(answer.status()) && left.size() > 1) {
      left.remove(0);
      answer = request.apply(address());
    }
    if (UNKNOWN.contains(answer.status()) && !found) {
      left.set(0, usual);
      return first;
    }
    found = true;
    return answer;
  }
}
