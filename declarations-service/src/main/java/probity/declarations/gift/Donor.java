package probity.declarations.gift;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import probity.declarations.vocabulary.Confidential;

/** Who offered. An organisation's name is no personal data and stands in clear; a person's name is sealed. */
public sealed interface Donor {

    DonorRelation relation();

    /** With its number in a public register, by which it is known under any spelling. */
    record Organisation(
            String name,
            @Nullable String companyNumber,
            DonorRelation relation,
            @Nullable String charityNumber,
            @Nullable Sector sector)
            implements Donor {

        private static final Pattern COMPANY_NUMBER = Pattern.compile("[0-9A-Z]{2}[0-9]{6}");

        /** Of England and Wales, Scotland, and Northern Ireland. */
        private static final Pattern CHARITY_NUMBER = Pattern.compile("[1-9][0-9]{5,6}|SC[0-9]{6}|NIC[0-9]{6}");

        public static boolean isCompanyNumber(String text) {
            return COMPANY_NUMBER.matcher(text).matches();
        }

        public static boolean isCharityNumber(String text) {
            return CHARITY_NUMBER.matcher(text).matches();
        }
    }

    record Individual(Confidential name, DonorRelation relation) implements Donor {}
}
