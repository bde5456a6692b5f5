package pl.sprawa.city;

/** A district of the city. {@code code} is kebab ({@code praga-poludnie}), {@code name} as people write it ("Praga-Południe"). */
public record District(String code, String name) {
}
