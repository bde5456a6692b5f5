package pl.sprawa.intake;

/** The access key is missing or is not this request's. */
public class NotYours extends RuntimeException {

    public NotYours(String number) {
        super("Brak uprawnień do zgłoszenia " + number + ": użyj odnośnika z wiadomości, którą otrzymałeś po zgłoszeniu.");
    }
}
