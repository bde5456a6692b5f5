package pl.sprawa.backoffice;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.sprawa.request.Reporter;

/** How to reach the resident; what is not known is {@code null}. */
record ContactView(String name, String phone, String email, boolean nothing) {

    static ContactView of(Reporter reporter) {
        String name = Stream.of(reporter.firstName(), reporter.lastName()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
        String phone = known(reporter.phone());
        String email = known(reporter.email());
        return new ContactView(name.isEmpty() ? null : name, phone, email, name.isEmpty() && phone == null && email == null);
    }

    private static String known(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
