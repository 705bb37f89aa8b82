package io.engagementdesk.contract.signing;

import io.engagementdesk.process.FormRefused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A signature drawn on the page: a small picture, drawn anew here so that nothing else travels in it. */
final class Drawing {

    private static final String PNG = "data:image/png;base64,";
    private static final int LONGEST = 200_000;
    private static final int WIDEST = 1_600;
    private static final int HIGHEST = 800;

    private Drawing() {}

    static Optional<byte[]> of(String given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!given.startsWith(PNG) || given.length() > LONGEST) {
            throw refused();
        }
        try {
            return Optional.of(redrawn(Base64.getDecoder().decode(given.substring(PNG.length()))));
        } catch (IOException | IllegalArgumentException broken) {
            throw refused();
        }
    }

    private static byte[] redrawn(byte[] png) throws IOException {
        try (ImageInputStream content = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(content);
            if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > HIGHEST) {
                throw new IOException("too large");
            }
            return written(reader.read(0));
        }
    }

    /** Black on white: papers for the archive know no transparency of every kind. */
    private static byte[] written(BufferedImage drawn) throws IOException {
        BufferedImage plain = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = plain.createGraphics();
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        canvas.drawImage(drawn, 0, 0, null);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(plain, "png", png);
        return png.toByteArray();
    }

    private static FormRefused refused() {
        return new FormRefused(
                "drawn", "picture", "The drawn signature did not arrive. Draw it again or leave it out.");
    }
}
