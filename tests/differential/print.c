// printf for programs of the differential tests: %d %i %u %x %X %c %s %p %%, with l and ll, a width and a zero flag.

#include <stdarg.h>
#include <stddef.h>

#include "core/guest/zkvm.h"

static char line[256];
static size_t used;

static void flush(void) {
  line[used] = 0;
  used = 0;
  zkvm_print(line);
}

static void put(char c) {
  line[used++] = c;
  if (used == sizeof line - 1) flush();
}

static void put_number(unsigned long long value, unsigned base, const char* digits, int width, char fill) {
  char reversed[24];
  int count = 0;
  do {
    reversed[count++] = digits[value % base];
    value /= base;
  } while (value != 0);
  for (; width > count; --width) put(fill);
  while (count > 0) put(reversed[--count]);
}

int printf(const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  for (; *format != 0; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    char fill = ' ';
    int width = 0;
    int longs = 0;
    ++format;
    if (*format == '0') fill = '0';
    for (; *format >= '0' && *format <= '9'; ++format) width = width * 10 + (*format - '0');
    for (; *format == 'l'; ++format) ++longs;
    switch (*format) {
      case 'd':
      case 'i': {
        const long long value = longs == 2 ? va_arg(arguments, long long) : va_arg(arguments, int);
        if (value < 0) put('-');
        put_number(value < 0 ? 0 - (unsigned long long)value : (unsigned long long)value, 10, "0123456789", width, fill);
        break;
      }
      case 'u':
      case 'x':
      case 'X':
      case 'p': {
        const unsigned long long value = longs == 2 ? va_arg(arguments, unsigned long long) : va_arg(arguments, unsigned);
        put_number(value, *format == 'u' ? 10 : 16, *format == 'X' ? "0123456789ABCDEF" : "0123456789abcdef", width, fill);
        break;
      }
      case 'c': put((char)va_arg(arguments, int)); break;
      case 's':
        for (const char* text = va_arg(arguments, const char*); *text != 0; ++text) put(*text);
        break;
      default: put(*format);
    }
  }
  va_end(arguments);
  flush();
  return 0;
}

int puts(const char* text) { return printf("%s\n", text); }

int putchar(int c) { return printf("%c", c); }
