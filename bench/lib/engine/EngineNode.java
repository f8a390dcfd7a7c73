import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A node of OpenSearch with the settings given as arguments, such as {@code node.name=one}; it runs until it is killed. */
final class EngineNode extends Node {
    private EngineNode(Environment environment) {
        super(environment, List.of(plugin(CommonAnalysisModulePlugin.class), plugin(Netty4ModulePlugin.class)), false);
    }

    /** The distribution reads plugins from folders; here their classes are on the class path. */
    private static PluginInfo plugin(Class<?> type) {
        return new PluginInfo(type.getSimpleName(), "", "", Version.CURRENT, "25", type.getName(), null, List.of(), false);
    }

    public static void main(String[] arguments) throws Exception {
        var settings = Settings.builder();
        for (var argument : arguments) {
            var at = argument.indexOf('=');
            settings.put(argument.substring(0, at), argument.substring(at + 1));
        }
        var config = Path.of(settings.get("path.home")).resolve("config");
        new EngineNode(InternalSettingsPreparer.prepareEnvironment(
                        settings.build(), Map.of(), config, () -> settings.get("node.name")))
                .start();
        new CountDownLatch(1).await();
    }
}
