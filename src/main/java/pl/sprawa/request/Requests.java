package pl.sprawa.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored requests. Every change joins the caller's transaction and moves {@code updatedAt}. */
public class Requests {

    /** Stores a new request under a new number, with its first timeline entry, and returns it. */
    public Request store(NewRequest report) { throw new UnsupportedOperationException("being built"); }

    public Optional<Request> find(String number) { throw new UnsupportedOperationException("being built"); }

    /** @throws IllegalArgumentException if there is no such request; the message names the number */
    public Request get(String number) { throw new UnsupportedOperationException("being built"); }

    /** The request that the same report made earlier, by channel and external id or by idempotency key (either may be null). */
    public Optional<Request> repeated(Channel channel, String externalId, String idempotencyKey) { throw new UnsupportedOperationException("being built"); }

    public Reporter reporterOf(String number) { throw new UnsupportedOperationException("being built"); }

    public List<Request> search(RequestSearch search) { throw new UnsupportedOperationException("being built"); }

    /** The case stands in the engine (or, false, its opening is being retried). */
    public void opened(String number, boolean opened) { throw new UnsupportedOperationException("being built"); }

    public void assign(String number, String unit) { throw new UnsupportedOperationException("being built"); }

    public void promise(String number, Instant dueAt, int priority) { throw new UnsupportedOperationException("being built"); }

    /** Sets what the resident is told about an open request. */
    public void note(String number, String statusNotes) { throw new UnsupportedOperationException("being built"); }

    public void close(String number, String outcome, String statusNotes) { throw new UnsupportedOperationException("being built"); }

    public void reopen(String number, String statusNotes) { throw new UnsupportedOperationException("being built"); }

    public void reclassify(String number, String serviceCode, String serviceName) { throw new UnsupportedOperationException("being built"); }

    /** Closes a request as a repetition of another one. */
    public void merge(String number, String into) { throw new UnsupportedOperationException("being built"); }

    /** Numbers of the requests merged into this one, directly. */
    public List<String> mergedInto(String number) { throw new UnsupportedOperationException("being built"); }

    /** Erases the reporter's personal data (GDPR art. 17); the request stays. */
    public void eraseReporter(String number) { throw new UnsupportedOperationException("being built"); }
}
