package probity.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;

/** The reporter sends a photo that tells where and with what it was taken; whoever handles the case gets the picture alone. */
record PhotoLosesItsPlace(Scene scene) implements Step {

    private static final String PHOTO = "photo-with-its-place.jpg";

    /** What the photo says of the place. */
    private static final String PLACE = "The yard behind the town hall";

    @Override
    public String title() {
        return "The reporter sends a photo; in the copy of whoever handles the case, its place is gone";
    }

    @Override
    public String show() {
        byte[] photo = photo();
        Shown.that(tells(photo), () -> "the photo tells no place to begin with");
        Reply sent = scene.nobody()
                .sendFile(
                        ConcernIsRaised.DOOR + "conversation/files",
                        Map.of(
                                "receipt",
                                scene.recall(ConcernIsRaised.RECEIPT),
                                "id",
                                UUID.randomUUID().toString()),
                        PHOTO,
                        photo)
                .expect(201);

        Client officer = scene.person(OfficerAnswers.HANDLER);
        String file = "%s/files/%s"
                .formatted(
                        scene.recall(OfficerAnswers.CASE),
                        sent.body().path("id").asText());
        byte[] copy = officer.download(file);
        Shown.that(!tells(copy), () -> "the copy tells the place");
        Shown.equal("the picture", size(photo), size(copy));
        officer.create(file + "/original-opening", "{}").expect(400);
        byte[] original = officer.downloadBy(file + "/original-opening", "{\"reason\": \"The police ask for it.\"}");
        Shown.that(Arrays.equals(photo, original), () -> "the original is not what was sent");
        return """
                the copy: the same picture of %s, no place, no time, no telephone; it is called %s
                the original opens by an act with a reason, and is what was sent, to the byte; without a reason: 400""".formatted(size(copy), sent.body().path("name").asText());
    }

    private static byte[] photo() {
        try (var in = Objects.requireNonNull(PhotoLosesItsPlace.class.getResourceAsStream("/tour/" + PHOTO))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It has metadata as cameras write it, or the place in words. */
    private static boolean tells(byte[] picture) {
        String bytes = new String(picture, StandardCharsets.ISO_8859_1);
        return bytes.contains("Exif") || bytes.contains(PLACE);
    }

    private static String size(byte[] picture) {
        try {
            var image = Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(picture)))
                    .orElseThrow(() -> new Shown.NotShown("it is no picture"));
            return image.getWidth() + " x " + image.getHeight();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
