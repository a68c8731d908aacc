package probity.declarations.donors;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.declarations.gift.Donor;

/**
 * Tells whether two gifts came from one donor. An organisation is known by its company number, else its charity number,
 * else its name however it is spelt. A person is known again only to whoever received both gifts.
 */
@Singleton
public class DonorIds {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEGAL_FORM = Pattern.compile("(?<=.)( (limited|ltd|plc|llp|lp|cic|cio))+$");

    private final KeyedHash hash;

    DonorIds(KeyedHash hash) {
        this.hash = hash;
    }

    /** Of a gift that a person received. A donor whose name was erased is known by that gift alone. */
    public UUID of(Donor donor, Authority authority, UUID recipient, UUID gift) {
        return switch (donor) {
            case Donor.Organisation organisation -> of(organisation, authority);
            case Donor.Individual person -> {
                String name = person.name().text();
                yield name == null
                        ? hash.uuid(authority, "donor-of-gift", gift.toString())
                        : hash.uuid(authority, "donor-of-recipient", recipient.toString(), normal(name));
            }
        };
    }

    UUID of(Donor.Organisation organisation, Authority authority) {
        if (organisation.companyNumber() != null) {
            return hash.uuid(authority, "donor-company", organisation.companyNumber());
        }
        return organisation.charityNumber() != null
                ? hash.uuid(authority, "donor-charity", organisation.charityNumber())
                : hash.uuid(authority, "donor-organisation", withoutForm(normal(organisation.name())));
    }

    /** Small letters and digits without accents, one space between words. */
    static String normal(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String words = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT).replace("&", " and "))
                .replaceAll(" ");
        return words.strip();
    }

    private static String withoutForm(String name) {
        return LEGAL_FORM.matcher(name).replaceAll("");
    }
}
