package pl.sprawa.city;

import java.util.Optional;

/** The street register, from {@code city/streets.csv}. */
public class Streets {

    /**
     * The street that an address as people write it speaks of: "ul. Puławska 12/4, 02-512 Warszawa", "PARYSKA 8, 03-954 Praga-Południe".
     *
     * @param district code of the district if known (settles streets of the same name), else {@code null}
     */
    public Optional<Street> find(String address, String district) { throw new UnsupportedOperationException("being built"); }

    /** The district that an address names or that its street alone lies in; empty when there is no telling. */
    public Optional<District> districtOf(String address) { throw new UnsupportedOperationException("being built"); }
}
