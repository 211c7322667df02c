package dev.hextet.core.schema;

import dev.hextet.core.value.Value;

/**
 * Meaning of an attribute without a value.
 *
 * @param fallback value of an omitted OPTIONAL attribute; null as a value if it has none
 * @param absent value that expressions read where the attribute has neither a value nor a fallback
 * @param imposed true if a creation sets the fallback because the cloud's own default differs
 */
record AbsenceRule(Value fallback, Value absent, boolean imposed) {
  AbsenceRule withFallback(Value changed) {
    return new AbsenceRule(changed, absent, imposed);
  }

  AbsenceRule withAbsent(Value changed) {
    return new AbsenceRule(fallback, changed, imposed);
  }

  AbsenceRule withImposed(boolean changed) {
    return new AbsenceRule(fallback, absent, changed);
  }
}
