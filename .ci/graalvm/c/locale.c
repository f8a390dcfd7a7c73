/* The user's locale, taken apart: language[_Country][.charset][@modifier]. */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "libchelper.h"

enum { PART = 32 };

/* The parts of one locale, as Java names them. */
struct parts {
    char language[PART], script[PART], country[PART], variant[PART];
};

static struct parts display, format;
static svm_locale_props_t properties;

/* A modifier is a script where it names one; others, such as "euro", are the variant. "valencia" is Java's only known. */
static const struct {
    const char *modifier, *script, *variant;
} MODIFIERS[] = {
    {"latin", "Latn", ""}, {"Latn", "Latn", ""},   {"iqtelif", "Latn", ""},        {"cyrillic", "Cyrl", ""},
    {"arabic", "Arab", ""}, {"devanagari", "Deva", ""}, {"valencia", "", "VALENCIA"}, {"euro", "", "EURO"},
};

/* Copies what is before `end`, cut to the size of a part: no real name is longer. */
static void copy_part(char part[PART], const char *begin, size_t length) {
    if (length >= PART) {
        length = PART - 1;
    }
    memcpy(part, begin, length);
    part[length] = '\0';
}

/* Takes a locale's name apart. "C" and "POSIX", with any charset, are English without a country, as in a JDK. */
static void take_apart(const char *name, struct parts *parts) {
    memset(parts, 0, sizeof *parts);
    size_t language = strcspn(name, "_.@");
    if (name[0] == '\0' || (language == 1 && name[0] == 'C') || (language == 5 && strncmp(name, "POSIX", 5) == 0)) {
        copy_part(parts->language, "en", 2);
        return;
    }
    copy_part(parts->language, name, language);
    if (name[language] == '_') {
        const char *country = name + language + 1;
        copy_part(parts->country, country, strcspn(country, ".@"));
    }
    const char *modifier = strchr(name, '@');
    for (size_t i = 0; modifier != NULL && i < sizeof MODIFIERS / sizeof MODIFIERS[0]; i++) {
        if (strcmp(modifier + 1, MODIFIERS[i].modifier) == 0) {
            copy_part(parts->script, MODIFIERS[i].script, strlen(MODIFIERS[i].script));
            copy_part(parts->variant, MODIFIERS[i].variant, strlen(MODIFIERS[i].variant));
        }
    }
}

/* Null for an empty part: LocaleSupport then leaves the property unset. */
static const char *known(const char *part) {
    return part[0] == '\0' ? NULL : part;
}

/* Called once by LocaleSupport.initialize, before Java code runs. Nothing is allocated, so it always succeeds. */
int svm_initialize_locale(void) {
    setlocale(LC_ALL, "");
    const char *messages = setlocale(LC_MESSAGES, NULL);
    take_apart(messages == NULL ? "C" : messages, &display);
    const char *ctype = setlocale(LC_CTYPE, NULL);
    take_apart(ctype == NULL ? "C" : ctype, &format);
    properties = (svm_locale_props_t){
        known(display.language), known(display.script), known(display.country), known(display.variant),
        known(format.language),  known(format.script),  known(format.country),  known(format.variant),
    };
    return SVM_LOCALE_INITIALIZATION_SUCCEEDED;
}

/* Called by LocaleSupport.getLocale when Java first asks for its default locale. */
svm_locale_props_t *svm_get_locale(void) {
    return &properties;
}
