package probity.declarations.person;

import java.util.ArrayList;
import java.util.List;
import probity.declarations.person.Person.Left;
import probity.declarations.person.Person.Serving;
import probity.declarations.person.Person.Unknown;
import probity.declarations.person.PersonCommand.CorrectName;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.person.PersonCommand.KeepAccount;
import probity.declarations.person.PersonCommand.PlacePerson;
import probity.declarations.person.PersonCommand.RecordLeaving;
import probity.declarations.person.PersonCommand.RecordReturn;
import probity.declarations.person.PersonCommand.RegisterPerson;
import probity.declarations.person.PersonCommand.TakeBackLeaving;
import probity.declarations.vocabulary.Place;

/** What there is to do until somebody stands as a directory says. Each step is judged by the rules for it. */
final class DirectorySteps {

    private DirectorySteps() {}

    static List<PersonCommand> of(Person state, FollowDirectory follow) {
        List<PersonCommand> steps = new ArrayList<>();
        if (!(state instanceof Unknown)) {
            steps.add(new CorrectName(follow.name()));
        }
        steps.addAll(
                switch (state) {
                    case Unknown _ -> joining(follow);
                    case Serving serving -> serving(serving, follow);
                    case Left left -> left(left, follow);
                });
        if (follow.account() != null) {
            steps.add(new KeepAccount(follow.account()));
        }
        return steps;
    }

    private static List<PersonCommand> joining(FollowDirectory follow) {
        return withLeaving(new RegisterPerson(follow.person(), follow.name(), follow.place()), follow);
    }

    private static List<PersonCommand> serving(Serving serving, FollowDirectory follow) {
        Place place = exempt(follow.place(), serving.spell().on(follow.place().from()));
        if (!serving.spell().stands(place)) {
            return withLeaving(new PlacePerson(follow.person(), place), follow);
        }
        return follow.lastDay() == null ? List.of() : List.of(new RecordLeaving(follow.lastDay()));
    }

    /** No directory knows of exemptions, so one that was granted stays for as long as what the mark rests on. */
    private static Place exempt(Place place, Place known) {
        return place.doing(place.job().exemptAs(known.job()));
    }

    /** That somebody who left serves nevertheless, and from before, is refused: a person must say which is right. */
    private static List<PersonCommand> left(Left left, FollowDirectory follow) {
        if (follow.place().from().isAfter(left.on())) {
            return withLeaving(new RecordReturn(follow.person(), follow.place()), follow);
        }
        if (follow.lastDay() == null) {
            return List.of(new PlacePerson(follow.person(), follow.place()));
        }
        return follow.lastDay().equals(left.on())
                ? List.of()
                : List.of(new TakeBackLeaving(), new RecordLeaving(follow.lastDay()));
    }

    private static List<PersonCommand> withLeaving(PersonCommand coming, FollowDirectory follow) {
        return follow.lastDay() == null ? List.of(coming) : List.of(coming, new RecordLeaving(follow.lastDay()));
    }
}
