package pl.sprawa.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The services on offer, read from the latest deployed process definitions and their report forms. */
public class Catalogue {

    public List<ServiceType> services() { throw new UnsupportedOperationException("being built"); }

    public List<ServiceType> services(Locale language) { throw new UnsupportedOperationException("being built"); }

    public Optional<ServiceType> find(String serviceCode) { throw new UnsupportedOperationException("being built"); }

    public Optional<ServiceType> find(String serviceCode, Locale language) { throw new UnsupportedOperationException("being built"); }

    public Instant changedAt() { throw new UnsupportedOperationException("being built"); }
}
