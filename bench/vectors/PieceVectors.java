import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sentence vector (384 floats, little endian) of each line of a file: {@code java PieceVectors.java IN OUT}. */
public final class PieceVectors {
    private static final int SIZE = 384;
    private static final int BATCH = 64;

    private PieceVectors() {}

    public static void main(String[] args) throws Exception {
        var model = new AllMiniLmL6V2QuantizedEmbeddingModel();
        var lines = Files.readAllLines(Path.of(args[0]));
        var out = ByteBuffer.allocate(lines.size() * SIZE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var from = 0; from < lines.size(); from += BATCH) {
            var segments = lines.subList(from, Math.min(lines.size(), from + BATCH)).stream()
                    .map(TextSegment::from)
                    .toList();
            for (var embedding : model.embedAll(segments).content()) {
                for (var value : embedding.vector()) {
                    out.putFloat(value);
                }
            }
        }
        Files.write(Path.of(args[1]), out.array());
        System.exit(0); // The runtime of the model keeps threads.
    }
}
