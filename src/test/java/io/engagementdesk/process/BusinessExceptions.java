package io.engagementdesk.process;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;

/** The business outcomes that Java throws, by the code that the models catch. */
final class BusinessExceptions {

    private BusinessExceptions() {}

    static Set<String> codes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.engagementdesk").stream()
                        .filter(type -> type.isAssignableTo(BusinessException.class))
                        .filter(type -> !type.isEquivalentTo(BusinessException.class))
                        .map(JavaClass::getSimpleName)
                        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                        .collect(Collectors.toSet());
    }
}
