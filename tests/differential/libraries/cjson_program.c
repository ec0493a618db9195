// cJSON: parses documents with everything that JSON has, changes them, prints them again; refuses broken ones. Its
// numbers are doubles, so this also runs the SDK's soft float.

#include <cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char kDocument[] =
    "{\"name\":\"R\\u00e9publique \\uD83C\\uDFAB \\\"quoted\\\"\\n\",\"price\":42.5,\"tiny\":1.5e-9,\"huge\":6.02214076e23,"
    "\"third\":0.3333333333333333,\"count\":-2147483648,\"flags\":[true,false,null,[],{}],"
    "\"nested\":{\"a\":{\"b\":{\"c\":[1,2,3,[4,[5,[6]]]]}}},\"seats\":[{\"row\":1,\"seat\":12},{\"row\":2,\"seat\":7.25}]}";

static const char* const kBroken[] = {"{", "[1,2", "{\"a\":}", "\"\\u12\"", "tru", "[1,,2]", "{\"a\" 1}", "\"\\uD800\"", ""};

static double sum_of_numbers(const cJSON* item) {
  double sum = 0;
  for (; item != NULL; item = item->next) {
    if (cJSON_IsNumber(item)) sum += item->valuedouble > 1e9 ? 1 : item->valuedouble;
    sum += 0.5 * sum_of_numbers(item->child);
  }
  return sum;
}

int main(void) {
  printf("cJSON %s\n", cJSON_Version());
  cJSON* document = cJSON_Parse(kDocument);
  if (document == NULL) return 1;
  char* text = cJSON_PrintUnformatted(document);
  printf("%s\n", text);
  cJSON* again = cJSON_Parse(text);
  if (again == NULL || !cJSON_Compare(document, again, 1)) return 2;
  cJSON_AddNumberToObject(document, "sum", sum_of_numbers(document));
  cJSON* values = cJSON_AddArrayToObject(document, "values");
  double value = 1;
  for (int i = 0; i < 40; ++i) {
    cJSON_AddItemToArray(values, cJSON_CreateNumber(value));
    value = value * -1.7 + 0.1 / (i + 1);
  }
  cJSON_DeleteItemFromObject(document, "flags");
  text = cJSON_Print(document);
  printf("%s\n", text);
  for (size_t i = 0; i < sizeof kBroken / sizeof *kBroken; ++i) {
    printf("broken %d: %s\n", (int)i, cJSON_Parse(kBroken[i]) == NULL ? "refused" : "accepted");
  }
  cJSON_Delete(again);
  cJSON_Delete(document);
  return 0;
}
