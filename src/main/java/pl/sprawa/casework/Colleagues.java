package pl.sprawa.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import pl.sprawa.engine.SystemAccess;

/** The people of the units, whoever asks: a clerk alone may read no accounts in the engine. */
@Component
public class Colleagues {

    /**
     * @param name  first and last name, or the id where nobody wrote one
     * @param email or {@code null}
     */
    public record Colleague(String id, String name, String email) {
    }

    private final IdentityService identities;
    private final SystemAccess engine;

    Colleagues(IdentityService identities, SystemAccess engine) {
        this.identities = identities;
        this.engine = engine;
    }

    /** The members of a unit, or those who have a role, by last name. */
    public List<Colleague> of(String group) {
        return engine.read(() -> identities.createUserQuery().memberOfGroup(group).list()).stream()
                .sorted(Comparator.comparing((User user) -> String.valueOf(user.getLastName())).thenComparing(User::getId)).map(Colleagues::colleague).toList();
    }

    public Optional<Colleague> find(String id) {
        return id == null ? Optional.empty()
                : Optional.ofNullable(engine.read(() -> identities.createUserQuery().userId(id).singleResult())).map(Colleagues::colleague);
    }

    private static Colleague colleague(User user) {
        String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " " + (user.getLastName() == null ? "" : user.getLastName())).strip();
        return new Colleague(user.getId(), name.isEmpty() ? user.getId() : name, user.getEmail() == null || user.getEmail().isBlank() ? null : user.getEmail().strip());
    }
}
