package probity.concerns.cleaning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import probity.concerns.cleaning.UnfitFileException.Fault;

/** How a sender calls a file. It tells nothing of what is in it; but it must not tell something else. */
public final class FileName {

    /** Letters that are not seen, or turn the way in which a name is read. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private static final Pattern ENDING = Pattern.compile("[a-z][a-z0-9]{0,4}|7z");

    /** What some system runs or unpacks by the ending of its name. */
    private static final Set<String> TELLING = Set.of(
            "7z", "apk", "app", "bat", "cmd", "com", "cpl", "dll", "dmg", "exe", "hta", "htm", "html", "iso", "jar",
            "js", "jse", "lnk", "msi", "php", "pif", "ps1", "py", "rar", "scr", "sh", "svg", "vbe", "vbs", "wsf",
            "zip");

    private FileName() {}

    /**
     * Judges a name.
     *
     * @throws UnfitFileException if it has two endings, or one that does not fit
     */
    public static void check(String name, FileKind kind) throws UnfitFileException {
        if (UNSEEN.matcher(name).find()) {
            throw new UnfitFileException(Fault.NAME_DOES_NOT_FIT);
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        List<String> endings = Arrays.stream(last.toLowerCase(Locale.ROOT).split("\\."))
                .map(String::strip)
                .skip(1)
                .filter(part -> ENDING.matcher(part).matches())
                .toList();
        if (endings.isEmpty()) {
            return;
        }
        if (!kind.mayEndIn(endings.getLast())) {
            throw new UnfitFileException(Fault.NAME_DOES_NOT_FIT);
        }
        if (endings.subList(0, endings.size() - 1).stream().anyMatch(FileName::tellsAKind)) {
            throw new UnfitFileException(Fault.NAME_HAS_TWO_ENDINGS);
        }
    }

    private static boolean tellsAKind(String ending) {
        return TELLING.contains(ending) || FileKind.isKnownEnding(ending);
    }
}
