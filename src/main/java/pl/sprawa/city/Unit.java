package pl.sprawa.city;

/**
 * A city unit that can be responsible for a case.
 *
 * @param code     kebab, equal to the engine's group and tenant id ({@code zdm}, {@code ud-wola})
 * @param name     full official name, in the city's language
 * @param parent   code of the unit above it in the escalation ladder, or {@code null} for the city itself
 * @param email    where reminders and escalations go
 * @param calendar name of the working calendar by which it is open
 */
public record Unit(String code, String name, String parent, String email, String calendar) {
}
