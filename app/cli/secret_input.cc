#include "app/cli/secret_input.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "app/cli/errors.h"

namespace symbolon::cli {
namespace {

constexpr std::size_t kSecretBytesMax = 4096;

Error refuse(ErrorCode code) { return Error{.code = code, .where = "secret"}; }

volatile std::sig_atomic_t interrupted = 0;

// Byte by byte, so that nothing of the next line is taken.
Result<SecretBytes> read_line(int descriptor) {
  SecretBytes line(kSecretBytesMax + 1);
  std::size_t size = 0;
  bool ended = false;
  while (!ended) {
    std::uint8_t& next = line.span()[size];
    const ssize_t got = read(descriptor, &next, 1);
    if (got < 0 && errno == EINTR && interrupted == 0) continue;
    if (interrupted != 0) return refuse(ErrorCode::kCancelled);
    if (got < 0) return refuse(errors::kSecretDescriptor);
    if (got == 0 && size == 0) return refuse(errors::kSecretMissing);
    ended = got == 0 || next == '\n';
    if (!ended && ++size > kSecretBytesMax) return refuse(errors::kSecretTooLong);
  }
  if (size > 0 && line.view()[size - 1] == '\r') --size;
  return SecretBytes::copy_of(line.view().first(size));
}

// The terminal shows nothing that is typed while this lives; a signal that would end the program ends the question
// instead, so that the terminal shows again what is typed.
class NoEcho {
 public:
  explicit NoEcho(int terminal) : terminal_(terminal) {
    interrupted = 0;
    struct sigaction action {};
    action.sa_handler = [](int) { interrupted = 1; };  // without SA_RESTART: read() returns
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &action, &actions_before_[i]);
    tcgetattr(terminal_, &before_);
    termios silent = before_;
    silent.c_lflag &= static_cast<tcflag_t>(~ECHO);
    tcsetattr(terminal_, TCSAFLUSH, &silent);
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;
  ~NoEcho() {
    tcsetattr(terminal_, TCSAFLUSH, &before_);
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &actions_before_[i], nullptr);
  }

 private:
  static constexpr std::array kSignals = {SIGINT, SIGTERM, SIGHUP};

  int terminal_;
  termios before_{};
  std::array<struct sigaction, kSignals.size()> actions_before_{};
};

void say(int terminal, const std::string& text) {
  // A terminal that does not show the question is noticed by who should answer it.
  static_cast<void>(!write(terminal, text.data(), text.size()));
}

Result<SecretBytes> ask(int terminal, const std::string& prompt) {
  say(terminal, prompt + ": ");
  Result<SecretBytes> line = [&] {
    const NoEcho silence(terminal);
    return read_line(terminal);
  }();
  say(terminal, "\n");
  return line;
}

}  // namespace

Result<SecretBytes> read_secret(const std::optional<int>& descriptor, const std::string& prompt, TypeTwice twice) {
  if (descriptor) return read_line(*descriptor);
  const int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  if (terminal < 0) return refuse(errors::kSecretNoTerminal);
  Result<SecretBytes> secret = ask(terminal, prompt);
  if (secret && twice == TypeTwice::kYes) {
    const Result<SecretBytes> again = ask(terminal, prompt + " again");
    if (!again) {
      secret = again.error();
    } else if (!(*again == *secret)) {
      secret = refuse(errors::kSecretMismatch);
    }
  }
  close(terminal);
  return secret;
}

}  // namespace symbolon::cli
