package io.engagementdesk.process.guard.expression;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Resolves the names of delegates, and of an execution its business key. */
class KnownNames extends ELResolver {

    private final DelegateBeans delegates;

    KnownNames(DelegateBeans delegates) {
        this.delegates = delegates;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && delegates.has(property)) {
            context.setPropertyResolved(true);
            return delegates.get((String) property);
        }
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }
}
