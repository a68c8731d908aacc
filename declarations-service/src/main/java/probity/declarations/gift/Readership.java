package probity.declarations.gift;

import java.time.LocalDate;
import probity.declarations.gift.Gift.Declared;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** Who may see a gift: its declarant, those above them, and who keeps the code. To all others it does not exist. */
public record Readership(Places places) {

    /**
     * Whether that person may see it on that day.
     *
     * @param keepsTheCode whether the reader's post is to watch over all declarations of the authority
     */
    public boolean includes(PersonId reader, boolean keepsTheCode, Gift gift, LocalDate on) {
        return gift.declared()
                .filter(declared -> keepsTheCode || declared.isBy(reader) || isAbove(reader, declared, on))
                .isPresent();
    }

    private boolean isAbove(PersonId reader, Declared gift, LocalDate on) {
        return places.placeOf(gift.declarant(), on)
                .map(Place::line)
                .filter(line -> line.includes(reader))
                .isPresent();
    }
}
