package probity.concerns.listening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jspecify.annotations.Nullable;
import probity.concerns.concern.Report;
import probity.concerns.vocabulary.Confidential;
import probity.concerns.vocabulary.ConfidentialWords;

/**
 * Whether the words of a reporter may mean somebody: by the words of their name in any order, with a letter off, without
 * accents, by initials, in part, joined or parted, and by how they sound. Rather too often than too seldom.
 */
final class Likeness {

    /** Names of no more letters must be spelt right, or sound the same. */
    private static final int SHORT = 3;

    private static final int LONG = 8;

    /** In running text a given name and a family name stand so near to each other. */
    private static final int NEAR = 4;

    private static final int CASES_KEPT = 1_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "cllr",
            "councillor",
            "rev");

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();

    static {
        SOUND.setMaxCodeLen(12);
    }

    /** A word as it is compared, and whether it was written with a capital. */
    private record Word(String plain, boolean capital) {

        static Optional<Word> of(String written) {
            String plain = Normalizer.normalize(written, Normalizer.Form.NFD)
                    .replaceAll("[\\p{M}'’]", "")
                    .toLowerCase(Locale.ROOT);
            for (var letter : LETTERS.entrySet()) {
                plain = plain.replace(letter.getKey(), letter.getValue());
            }
            return plain.isEmpty() || TITLES.contains(plain)
                    ? Optional.empty()
                    : Optional.of(new Word(plain, Character.isUpperCase(written.codePointAt(0))));
        }

        boolean isInitial() {
            return plain.length() == 1;
        }
    }

    /** How many words of a line are of the name, and which parts of the name they are, some of them in full. */
    private record Met(int words, int parts, int inFull) {

        boolean isMoreThanOne() {
            return parts > 1 && inFull > 0;
        }
    }

    private final List<Word> name;

    /** By a digest of the words: a case is looked at anew each time that somebody asks for it, and may have many. */
    private final Cache<String, Boolean> lookedAt =
            Caffeine.newBuilder().maximumSize(CASES_KEPT).build();

    Likeness(String name) {
        this.name = words(name);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Word.of(word.group()).ifPresent(words::add);
        }
        return words;
    }

    boolean mayBeMeant(Report.Named named) {
        List<String> lines = lines(named.names());
        String text = textOf(named.inWords());
        return !name.isEmpty()
                && (!lines.isEmpty() || !text.isEmpty())
                && lookedAt.get(
                        DigestUtils.sha256Hex(String.join("\n", lines) + "\0" + text), _ -> mayBeMeant(lines, text));
    }

    private boolean mayBeMeant(List<String> lines, String text) {
        Map<String, List<Word>> alike = new HashMap<>();
        return lines.stream().anyMatch(line -> isName(words(line), alike)) || isWithin(words(text), alike);
    }

    private static List<String> lines(@Nullable ConfidentialWords given) {
        return Optional.ofNullable(given).map(ConfidentialWords::words).orElse(List.of());
    }

    private static String textOf(@Nullable Confidential given) {
        return Optional.ofNullable(given).map(Confidential::text).orElse("");
    }

    /** A line that is meant to be a name: all of it is of this name, or two words of it are. */
    private boolean isName(List<Word> line, Map<String, List<Word>> alike) {
        if (line.isEmpty() || (line.size() == 1 && line.getFirst().isInitial())) {
            return false;
        }
        Met met = met(line, alike);
        return met.words() == line.size() || met.isMoreThanOne() || distance(joined(line), joined(name)) <= 1;
    }

    /** Running text: two words of the name near each other, or the family name alone if it is written like a name. */
    private boolean isWithin(List<Word> text, Map<String, List<Word>> alike) {
        for (int i = 0; i < text.size(); i++) {
            Met met = met(text.subList(i, Math.min(text.size(), i + NEAR)), alike);
            if (met.isMoreThanOne() || (text.get(i).capital() && isFamilyName(text.get(i), alike))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFamilyName(Word word, Map<String, List<Word>> alike) {
        return name.stream()
                .skip(name.size() > 1 ? 1 : 0)
                .anyMatch(part -> part.plain().length() > 1
                        && likeThis(word.plain(), alike).contains(part));
    }

    /**
     * Each word of the name counts once; two words of the line may be one of the name.
     *
     * @param alike the words of the name that a word is like, which are found out once
     */
    private Met met(List<Word> line, Map<String, List<Word>> alike) {
        List<Word> left = new ArrayList<>(name);
        Set<Integer> found = new HashSet<>();
        int inFull = 0;
        for (int i = 0; i < line.size(); i++) {
            if (!line.get(i).isInitial() && take(left, likeThis(line.get(i).plain(), alike))) {
                found.add(i);
                inFull++;
            } else if (i + 1 < line.size()
                    && take(left, likeThis(line.get(i).plain() + line.get(i + 1).plain(), alike))) {
                found.add(i);
                found.add(++i);
                inFull++;
            }
        }
        for (int i = 0; i < line.size(); i++) {
            if (!found.contains(i) && takeInitial(left, line.get(i))) {
                found.add(i);
            }
        }
        return new Met(found.size(), name.size() - left.size(), inFull);
    }

    private List<Word> likeThis(String word, Map<String, List<Word>> alike) {
        return alike.computeIfAbsent(
                word,
                _ -> name.stream().filter(part -> areAlike(part.plain(), word)).toList());
    }

    private static boolean take(List<Word> left, List<Word> alike) {
        return left.stream()
                .filter(alike::contains)
                .findFirst()
                .map(left::remove)
                .orElse(false);
    }

    private static boolean takeInitial(List<Word> left, Word word) {
        return left.stream()
                .filter(part -> ((word.isInitial() && word.capital()) || part.isInitial())
                        && part.plain().charAt(0) == word.plain().charAt(0))
                .findFirst()
                .map(left::remove)
                .orElse(false);
    }

    private static String joined(List<Word> words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(word.plain()));
        return joined.toString();
    }

    static boolean areAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < SHORT) {
            return false;
        }
        int distance = distance(one, other);
        int allowed = longer >= LONG ? 2 : longer > SHORT ? 1 : 0;
        return distance <= allowed || soundsLike(one, other, distance);
    }

    /** Short names that sound the same must look similar, too: the sound knows no vowels. */
    private static boolean soundsLike(String one, String other, int distance) {
        String first = SOUND.doubleMetaphone(one);
        String second = SOUND.doubleMetaphone(one, true);
        return Arrays.asList(SOUND.doubleMetaphone(other), SOUND.doubleMetaphone(other, true)).stream()
                .filter(sound -> sound != null && !sound.isEmpty())
                .anyMatch(sound ->
                        (sound.equals(first) || sound.equals(second)) && (sound.length() >= SHORT || distance <= 2));
    }

    /** How many letters are to be changed, added, left out or swapped with the next one. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + changed);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
