package pl.sprawa.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.sprawa.handover.HandOver.State;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.request.Attachment;
import pl.sprawa.request.Attachments;

/**
 * Photos that go along with work handed to a unit's own system: by addresses that nobody can guess (they hold the photo's id, 122 random bits), for as long as
 * that system has, or may have, the work. Only photos that tell nothing of their author.
 */
@Component
public class HandedPhotos {

    private static final String PATH = "/handover/photos/";
    private static final Set<State> THERE = EnumSet.of(State.SENDING, State.UNCLEAR, State.HELD, State.HANDED, State.CLOSED);

    private final Attachments attachments;
    private final HandOvers handOvers;
    private final CaseworkProperties properties;

    HandedPhotos(Attachments attachments, HandOvers handOvers, CaseworkProperties properties) {
        this.attachments = attachments;
        this.handOvers = handOvers;
        this.properties = properties;
    }

    /** Their absolute addresses, oldest first; they end in the kind of picture, because many a server goes by that. */
    List<String> addresses(String number) {
        return attachments.of(number).stream().filter(HandedPhotos::fit)
                .map(photo -> properties.publicUrl() + PATH + photo.id() + "." + photo.mediaType().substring("image/".length())).toList();
    }

    /** The photo at such an address; empty if there is none, or nobody has the work any more. */
    public Optional<Attachment> find(String id) {
        return attachments.find(id).filter(HandedPhotos::fit)
                .filter(photo -> handOvers.of(photo.number()).stream().anyMatch(order -> THERE.contains(order.state())));
    }

    private static boolean fit(Attachment file) {
        return file.bare() && file.mediaType().startsWith("image/");
    }
}
