package probity.declarations.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.vocabulary.Confidential;

/** What a directory knows a person by, so that it can be found and not read. */
@Singleton
class AccountHash {

    private final KeyedHash hash;

    AccountHash(KeyedHash hash) {
        this.hash = hash;
    }

    String of(Authority authority, String text) {
        return hash.hex(
                authority, "directory-account", text.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    @Nullable
    String of(Authority authority, @Nullable Confidential text) {
        return text == null || text.text() == null ? null : of(authority, text.text());
    }
}
