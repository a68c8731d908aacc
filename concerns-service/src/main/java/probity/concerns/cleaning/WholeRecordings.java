package probity.concerns.cleaning;

import java.util.HashSet;
import java.util.Set;

/** Whether recordings and pictures that have no copy are there to their end, as far as they tell. */
final class WholeRecordings {

    private static final int BOX_HEAD = 8;

    private static final int PAGE_HEAD = 27;

    private static final String AMR_HEAD = "#!AMR\n";

    /** Of a frame of AMR after its first byte, by its type; types that there are none of are nothing. */
    private static final int[] AMR_FRAMES = {12, 13, 15, 17, 19, 20, 26, 31, 5, 6, 5, 5, 0, 0, 0, 0};

    private WholeRecordings() {}

    /** MP4 and QuickTime: what is in it, and what was recorded. */
    static void film(Held file) throws UnfitFileException {
        boxes(file, Set.of("moov", "mdat"));
    }

    static void heic(Held file) throws UnfitFileException {
        boxes(file, Set.of("meta", "mdat"));
    }

    /** One box after the other, each with its length before it; the last may do without. */
    private static void boxes(Held file, Set<String> needed) throws UnfitFileException {
        Set<String> missing = new HashSet<>(needed);
        long at = 0;
        while (at + BOX_HEAD <= file.length()) {
            long length = file.four(at);
            missing.remove(file.text((int) at + 4, (int) at + BOX_HEAD));
            if (length == 0) {
                length = file.length() - at;
            } else if (length == 1) {
                length = file.eight(at + BOX_HEAD);
            }
            if (length < BOX_HEAD) {
                throw UnfitFileException.damaged();
            }
            at += length;
            file.reach(at);
        }
        for (; at < file.length(); at++) {
            if (file.one(at) != 0) {
                throw UnfitFileException.damaged();
            }
        }
        if (!missing.isEmpty()) {
            throw UnfitFileException.damaged();
        }
    }

    /** Ogg: pages. The last is marked, but not by every telephone, so that it is marked is not asked for. */
    static void pages(Held file) throws UnfitFileException {
        long at = 0;
        while (at < file.length()) {
            if (!file.says(at, "OggS")) {
                throw UnfitFileException.damaged();
            }
            long end = at + PAGE_HEAD + file.one(at + PAGE_HEAD - 1);
            for (long segment = at + PAGE_HEAD, segments = end; segment < segments; segment++) {
                end += file.one(segment);
            }
            file.reach(end);
            at = end;
        }
    }

    /** AMR: frames, whose type says how long they are. */
    static void speech(Held file) throws UnfitFileException {
        long at = AMR_HEAD.length();
        do {
            at += 1 + AMR_FRAMES[file.one(at) >> 3 & 15];
        } while (at < file.length());
        file.reach(at);
    }
}
