package pl.sprawa.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.engine.ModelsChanged;
import pl.sprawa.engine.SystemAccess;

/**
 * The services on offer, and those withdrawn that may still have cases, read from the latest deployed process definitions and their report forms. A service that is
 * deployed, changed or suspended while the application runs is seen at once on the node that does it, on others within {@link #FRESH}.
 * Thread safe.
 */
@Component
public class Catalogue {

    /** How old the list may be. Counted in real time, not on the engine's clock, which a simulation may stop. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private static final Locale POLISH = new Locale("pl");

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final DeployedServices deployed;
    private final SystemAccess access;
    private final TransactionOperations apart;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Snapshot snapshot;
    private volatile long readAt;
    private volatile boolean outdated;

    @Autowired
    Catalogue(DeployedServices deployed, SystemAccess access, PlatformTransactionManager transactions) {
        this(deployed, access, outside(transactions), System::nanoTime);
    }

    Catalogue(DeployedServices deployed, SystemAccess access, TransactionOperations apart, LongSupplier nanos) {
        this.deployed = deployed;
        this.access = access;
        this.apart = apart;
        this.nanos = nanos;
    }

    /** The engine marks a transaction for rollback when it finds a form missing; a report being stored must not suffer for it. */
    private static TransactionOperations outside(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return template;
    }

    /** Reads the list before the first caller needs it. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        current();
    }

    /** Only noted: whoever asks next reads, outside of the transaction that changed the models. */
    @EventListener(ModelsChanged.class)
    void modelsChanged() {
        outdated = true;
    }

    /** All services, in Polish, ordered by group and name. */
    public List<ServiceType> services() {
        return services(POLISH);
    }

    /** @param language English, or Polish for every other; what a model says in Polish only is given in Polish */
    public List<ServiceType> services(Locale language) {
        return List.copyOf(in(language).values());
    }

    /** The service in Polish; empty if it is not offered (unknown, withdrawn, suspended, or broken). */
    public Optional<ServiceType> find(String serviceCode) {
        return find(serviceCode, POLISH);
    }

    public Optional<ServiceType> find(String serviceCode, Locale language) {
        return Optional.ofNullable(in(language).get(serviceCode));
    }

    /** The service in Polish, also one that is no longer offered: for cases that are under way. Empty if it is unknown or broken. */
    public Optional<ServiceType> known(String serviceCode) {
        return known(serviceCode, POLISH);
    }

    public Optional<ServiceType> known(String serviceCode, Locale language) {
        return Optional.ofNullable(current().known().get(Language.of(language)).get(serviceCode));
    }

    /** When a service or a form was last deployed: whoever keeps a copy of the list should fetch it again after that. */
    public Instant changedAt() {
        return current().changedAt();
    }

    private Map<String, ServiceType> in(Locale language) {
        return current().services().get(Language.of(language));
    }

    /** While one caller reads the list anew, the others go on with the old one. */
    private Snapshot current() {
        if (snapshot == null) {
            reading.lock();
        } else if (fresh() || !reading.tryLock()) {
            return snapshot;
        }
        try {
            if (snapshot == null || !fresh()) {
                readAnew();
            }
            return snapshot;
        } finally {
            reading.unlock();
        }
    }

    private boolean fresh() {
        return !outdated && nanos.getAsLong() - readAt < FRESH.toNanos();
    }

    private void readAnew() {
        long now = nanos.getAsLong();
        outdated = false; // before reading: what changes meanwhile is read by the next
        try {
            snapshot = apart.execute(status -> access.read(deployed::read));
        } catch (RuntimeException e) {
            if (snapshot == null) {
                throw e;
            }
            LOG.warn("The services could not be read anew; residents are offered those of before. Is the database reachable? {}", e.toString());
        }
        readAt = now;
    }
}
