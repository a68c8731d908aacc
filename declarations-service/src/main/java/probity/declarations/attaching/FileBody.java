package probity.declarations.attaching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import probity.declarations.attachment.Attachment.Attached;

/**
 * A file of a gift, without its content.
 *
 * @param name absent once it was erased
 * @param digest SHA-256 over the file as it lies sealed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileBody(UUID id, @Nullable String name, String mediaType, long bytes, String digest, LocalDate attachedOn) {

    static FileBody of(UUID id, Attached attached) {
        var file = attached.file();
        return new FileBody(id, attached.name().text(), file.mediaType(), file.bytes(), file.digest(), attached.on());
    }
}
