import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;

/**
 * Prints an argument file that opens the JDK's concealed packages to the image builder, which reads the inside of the JDK
 * that it compiles. Run as {@code java ConcealedPackages.java FOLDER...}, with the same modules added as for the builder,
 * and the folders of its jars.
 */
void main(String[] folders) {
    var builder = ModuleFinder.of(Stream.of(folders).map(Path::of).toArray(Path[]::new));
    var readers = builder.findAll().stream()
            .map(module -> module.descriptor().name())
            .sorted()
            .collect(Collectors.joining(","));
    ModuleLayer.boot().modules().stream()
            .map(Module::getDescriptor)
            .sorted()
            .forEach(module -> concealed(module)
                    .forEach(name -> IO.println("--add-exports=" + module.name() + "/" + name + "=" + readers)));
}

/** The packages of a module that not everyone may use. */
Stream<String> concealed(ModuleDescriptor module) {
    var open = module.exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());
    return module.packages().stream().filter(name -> !open.contains(name)).sorted();
}
