// The little of the C library that the libraries under test need beside the SDK: some string functions, and numbers as
// text. Both machines run the same code, so it only has to be reasonable, not perfectly rounded.

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

char* strcpy(char* restrict target, const char* restrict source) {
  char* to = target;
  while ((*to++ = *source++) != 0) {
  }
  return target;
}

int strcmp(const char* a, const char* b) {
  for (; *a != 0 && *a == *b; ++a) ++b;
  return (unsigned char)*a - (unsigned char)*b;
}

int strncmp(const char* a, const char* b, size_t size) {
  for (; size > 0; --size, ++a, ++b) {
    if (*a != *b || *a == 0) return (unsigned char)*a - (unsigned char)*b;
  }
  return 0;
}

int tolower(int c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

double fabs(double x) { return x < 0 ? -x : x; }

static double scaled(double x, int exponent) {
  for (; exponent > 0; --exponent) x *= 10;
  for (; exponent < 0; ++exponent) x /= 10;
  return x;
}

double strtod(const char* restrict text, char** restrict end) {
  const char* at = text;
  const int negative = *at == '-';
  if (*at == '-' || *at == '+') ++at;
  uint64_t digits = 0;
  int exponent = 0;
  int any = 0;
  int after_point = 0;
  for (;; ++at) {
    if (*at == '.' && !after_point) {
      after_point = 1;
    } else if (*at >= '0' && *at <= '9') {
      any = 1;
      if (digits < 100000000000000000u) {
        digits = digits * 10 + (uint64_t)(*at - '0');
        exponent -= after_point;
      } else {
        exponent += !after_point;
      }
    } else {
      break;
    }
  }
  if (!any) {
    if (end) *end = (char*)text;
    return 0;
  }
  if (*at == 'e' || *at == 'E') {
    const char* mark = at++;
    const int down = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    if (*at < '0' || *at > '9') {
      at = mark;
    } else {
      int value = 0;
      for (; *at >= '0' && *at <= '9'; ++at) value = value < 1000 ? value * 10 + (*at - '0') : value;
      exponent += down ? -value : value;
    }
  }
  if (end) *end = (char*)at;
  const double magnitude = scaled((double)digits, exponent);
  return negative ? -magnitude : magnitude;
}

static char* put_unsigned(char* to, unsigned value, int width) {
  char reversed[12];
  int count = 0;
  for (; value != 0 || count == 0 || count < width; value /= 10) reversed[count++] = (char)('0' + value % 10);
  while (count > 0) *to++ = reversed[--count];
  return to;
}

// As %.<precision>g.
static char* put_double(char* to, double x, int precision) {
  if (x < 0) *to++ = '-', x = -x;
  if (x == 0) return *to++ = '0', to;
  int exponent = 0;
  double unit = x;
  while (unit >= 10) unit /= 10, ++exponent;
  while (unit < 1) unit *= 10, --exponent;
  uint64_t digits = (uint64_t)(scaled(unit, precision - 1) + 0.5);
  char text[24];
  int count = 0;
  for (; digits != 0; digits /= 10) text[count++] = (char)('0' + digits % 10);  // the last digit first
  if (count > precision) ++exponent;
  int skip = 0;
  while (skip < count - 1 && text[skip] == '0') ++skip;
  const int kept = count - skip;
  if (exponent < -4 || exponent >= precision) {
    *to++ = text[count - 1];
    if (kept > 1) *to++ = '.';
    for (int i = count - 2; i >= skip; --i) *to++ = text[i];
    *to++ = 'e';
    *to++ = exponent < 0 ? '-' : '+';
    return put_unsigned(to, (unsigned)(exponent < 0 ? -exponent : exponent), 2);
  }
  if (exponent < 0) {
    *to++ = '0', *to++ = '.';
    for (int i = -1; i > exponent; --i) *to++ = '0';
  }
  int place = exponent;
  for (int i = count - 1; i >= skip || place >= 0; --i, --place) {
    if (place == -1 && exponent >= 0) *to++ = '.';
    *to++ = i >= skip ? text[i] : '0';
  }
  return to;
}

// %d, %i, %x with a width, %1.<n>g and %s, as the libraries use them.
int sprintf(char* restrict target, const char* restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char* to = target;
  for (; *format != 0; ++format) {
    if (*format != '%') {
      *to++ = *format;
      continue;
    }
    int width = 0;
    int precision = 0;
    for (++format; *format >= '0' && *format <= '9'; ++format) width = width * 10 + (*format - '0');
    if (*format == '.') {
      for (++format; *format >= '0' && *format <= '9'; ++format) precision = precision * 10 + (*format - '0');
    }
    if (*format == 'd' || *format == 'i') {
      const int value = va_arg(arguments, int);
      if (value < 0) *to++ = '-';
      to = put_unsigned(to, value < 0 ? 0u - (unsigned)value : (unsigned)value, width);
    } else if (*format == 'x') {
      const unsigned value = va_arg(arguments, unsigned);
      for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) *to++ = "0123456789abcdef"[value >> shift & 15];
    } else if (*format == 'g') {
      to = put_double(to, va_arg(arguments, double), precision);
    } else if (*format == 's') {
      for (const char* text = va_arg(arguments, const char*); *text != 0; ++text) *to++ = *text;
    }
  }
  va_end(arguments);
  *to = 0;
  return (int)(to - target);
}

// sscanf as the headers call it. Only "%lg", which is all that is used.
int __isoc99_sscanf(const char* restrict text, const char* restrict format, ...) {
  va_list arguments;
  va_start(arguments, format);
  double* value = va_arg(arguments, double*);
  va_end(arguments);
  char* end;
  *value = strtod(text, &end);
  return end != text;
}
