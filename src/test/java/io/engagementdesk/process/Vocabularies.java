package io.engagementdesk.process;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The vocabulary classes of the modules: every class named after a process that declares its words. */
final class Vocabularies {

    private Vocabularies() {}

    static List<Class<?>> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.engagementdesk").stream()
                        .filter(type -> type.getSimpleName().endsWith("Process"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
