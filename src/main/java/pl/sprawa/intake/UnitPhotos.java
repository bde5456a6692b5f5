package pl.sprawa.intake;

import java.util.Optional;
import org.springframework.stereotype.Service;
import pl.sprawa.casework.HandedPhotos;
import pl.sprawa.request.Attachment;

/** Photos for the systems of units to which work was handed. */
@Service
public class UnitPhotos {

    private final HandedPhotos handed;

    UnitPhotos(HandedPhotos handed) {
        this.handed = handed;
    }

    /** Empty if there is none, or no unit's system has the work. */
    public Optional<Attachment> find(String id) {
        return handed.find(id);
    }
}
