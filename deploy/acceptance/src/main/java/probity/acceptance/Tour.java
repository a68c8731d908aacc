package probity.acceptance;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import probity.acceptance.Shown.NotShown;

/** Plays what real clients do, one step after the other, and counts the steps that showed what they must. */
public final class Tour {

    private final List<Step> steps;
    private final PrintStream out;

    /** Takes what {@link Addresses} names, in that order. */
    public static void main(String[] arguments) {
        var addresses = new Addresses(
                URI.create(arguments[0]),
                URI.create(arguments[1]),
                arguments[2],
                Path.of(arguments[3]),
                Path.of(arguments[4]),
                arguments[5],
                Path.of(arguments[6]));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(of(addresses, Clock.system(ZoneId.of("Europe/London")), out).play() ? 0 : 1);
    }

    Tour(List<Step> steps, PrintStream out) {
        this.steps = steps;
        this.out = out;
    }

    /** The whole tour against a running system. */
    public static Tour of(Addresses addresses, Clock clock, PrintStream out) {
        var scene = new Scene(addresses, clock);
        return new Tour(
                List.of(
                        new SixCodesAnswer(scene),
                        new CodesHaveTheirOwnWays(scene),
                        new PeculiarGiftsAreRecorded(scene),
                        new DirectoryPushesPeople(scene),
                        new PeopleAreImported(scene),
                        new GiftWaitsForTheManager(scene),
                        new GiftIsDecidedOn(scene),
                        new InvitationIsAttached(scene),
                        new CouncillorIsLate(scene),
                        new GiftsAddUp(scene),
                        new PublicReadsTheRegister(scene),
                        new AnnualDeclarationsAreReturned(scene),
                        new CodeIsAdoptedBySignOff(scene),
                        new ConcernIsRaised(scene),
                        new OfficerAnswers(scene),
                        new ReporterReads(scene),
                        new PhotoLosesItsPlace(scene),
                        new ConcernNamesTheOfficer(scene),
                        new NothingIsLeftBehind(scene),
                        new HotlineFiles(scene),
                        new FiguresShowIt(scene),
                        new ReceiptIsChecked(scene),
                        new ManagerIsReminded(scene),
                        new LedgerProvesIt(scene),
                        new RecordsAreFound(scene),
                        new ReportIsPublished(scene),
                        new TamperingIsNamed(scene),
                        new OutsidersReadTheirTopic(scene)),
                out);
    }

    /** Whether each step showed what it must. A step that fails does not end the tour. */
    public boolean play() {
        int shown = 0;
        for (Step step : steps) {
            if (play(step)) {
                shown++;
            }
        }
        out.printf("tour: %d steps, %d shown%n", steps.size(), shown);
        return shown == steps.size();
    }

    private boolean play(Step step) {
        out.println(step.title());
        try {
            step.show().lines().forEach(line -> out.println("    " + line));
            return true;
        } catch (NotShown e) {
            out.println("    NOT SHOWN: " + e.getMessage());
            return false;
        }
    }
}
