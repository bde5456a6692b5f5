package pl.sprawa.casework;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import pl.sprawa.city.City;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.notification.Message;
import pl.sprawa.notification.Outbox;

/**
 * Sends the heads of each unit what the week begins with, and the coordinators the same of all units. Once for a week, however often it is
 * asked for, because the week stands in the messages' keys. A unit of which there is nothing to tell is passed over.
 */
@Component
class SendDigests implements JavaDelegate {

    private final Digests digests;
    private final Addressees addressees;
    private final Units units;
    private final City city;
    private final MessageTexts texts;
    private final Outbox outbox;

    SendDigests(Digests digests, Addressees addressees, Units units, City city, MessageTexts texts, Outbox outbox) {
        this.digests = digests;
        this.addressees = addressees;
        this.units = units;
        this.city = city;
        this.texts = texts;
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String week = digests.week();
        for (Unit unit : units.all()) {
            digests.of(unit).ifPresent(model -> send("digest", week + "/" + unit.code(), addressees.headsOf(unit).addresses(), model));
        }
        send("digest-coordinators", week, addressees.coordinators().addresses(), digests.ofAll());
    }

    private void send(String name, String occasion, List<String> addresses, Map<String, Object> model) {
        MessageTexts.Text text = texts.render(name, city.language(), model);
        for (int i = 0; i < addresses.size(); i++) {
            outbox.post(new Message(name + "/" + occasion + "/" + i, null, addresses.get(i), text.subject(), text.body()));
        }
    }
}
