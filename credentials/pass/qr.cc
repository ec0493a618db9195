#include "credentials/pass/qr.h"

#include <ZXing/ReadBarcode.h>
#include <qrencode.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace symbolon::pass {
namespace {

constexpr int kQuietModules = 4;
constexpr int kSmallestSide = 120;  // pixels; a code of ours has at least 49 modules with its quiet zone

using EncodedCode = std::unique_ptr<QRcode, decltype(&QRcode_free)>;
using EncoderInput = std::unique_ptr<QRinput, decltype(&QRinput_free)>;

bool is_alphanumeric(std::string_view text) {
  constexpr std::string_view kOthers = " $%*+-./:";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || kOthers.find(c) != std::string_view::npos;
  });
}

EncodedCode encode(std::string_view text, QRecLevel level) {
  const EncoderInput input(QRinput_new2(0, level), &QRinput_free);
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (input == nullptr || QRinput_append(input.get(), QR_MODE_AN, static_cast<int>(text.size()), bytes) != 0) {
    return {nullptr, &QRcode_free};
  }
  return {QRcode_encodeInput(input.get()), &QRcode_free};
}

Error not_found() { return Error{.code = ErrorCode::kQrNotFound, .where = "pass.qr"}; }

std::optional<std::string> read_as_is(const GrayImage& image) {
  const ZXing::ImageView view(image.pixels.data(), image.width, image.height, ZXing::ImageFormat::Lum);
  const ZXing::DecodeHints hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true);
  // ZXing reports by status, but may throw where it converts text or allocates.
  try {
    const ZXing::Result found = ZXing::ReadBarcode(view, hints);
    const ZXing::ByteArray& bytes = found.bytes();
    if (found.isValid() && !bytes.empty()) return std::string(bytes.begin(), bytes.end());
  } catch (const std::exception&) {
    return std::nullopt;
  }
  return std::nullopt;
}

// Each pixel the mean of four.
GrayImage half_size(const GrayImage& image) {
  GrayImage half{.width = image.width / 2, .height = image.height / 2, .pixels = {}};
  half.pixels.reserve(static_cast<std::size_t>(half.width) * static_cast<std::size_t>(half.height));
  const auto stride = static_cast<std::size_t>(image.width);
  for (int y = 0; y < half.height; ++y) {
    for (int x = 0; x < half.width; ++x) {
      const std::uint8_t* at = image.pixels.data() + 2 * static_cast<std::size_t>(y) * stride + 2 * x;
      half.pixels.push_back(static_cast<std::uint8_t>((at[0] + at[1] + at[stride] + at[stride + 1] + 2) / 4));
    }
  }
  return half;
}

GrayImage inverted(const GrayImage& image) {
  GrayImage out = image;
  for (std::uint8_t& pixel : out.pixels) pixel = static_cast<std::uint8_t>(255 - pixel);
  return out;
}

}  // namespace

Result<QrCode> make_qr(std::string_view text) {
  if (!is_alphanumeric(text)) return Error{.code = ErrorCode::kQrNotAlphanumeric, .where = "pass.qr"};
  EncodedCode code = encode(text, QR_ECLEVEL_L);
  if (code == nullptr) return Error{.code = ErrorCode::kQrTooLong, .where = "pass.qr"};
  EncodedCode stronger = encode(text, QR_ECLEVEL_M);
  if (stronger != nullptr && stronger->version == code->version) code = std::move(stronger);

  QrCode out{.version = code->version, .size = code->width, .black = {}};
  const auto modules = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  for (std::size_t i = 0; i < modules; ++i) out.black.push_back((code->data[i] & 1) != 0);
  return out;
}

GrayImage draw_qr(const QrCode& code, int pixels_per_module) {
  const int side = (code.size + 2 * kQuietModules) * pixels_per_module;
  GrayImage image{.width = side, .height = side, .pixels = {}};
  image.pixels.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 255);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const int module_x = x / pixels_per_module - kQuietModules;
      const int module_y = y / pixels_per_module - kQuietModules;
      const bool inside = module_x >= 0 && module_y >= 0 && module_x < code.size && module_y < code.size;
      if (inside && code.at(module_x, module_y)) image.pixels[static_cast<std::size_t>(y * side + x)] = 0;
    }
  }
  return image;
}

std::string draw_qr_text(const QrCode& code) {
  // Upper and lower half of a character are two rows. Colours are set, so that it reads on dark terminals too.
  const auto black = [&](int x, int y) { return x >= 0 && y >= 0 && x < code.size && y < code.size && code.at(x, y); };
  std::string text;
  for (int y = -kQuietModules; y < code.size + kQuietModules; y += 2) {
    text += "\033[30;107m";
    for (int x = -kQuietModules; x < code.size + kQuietModules; ++x) {
      const bool upper = black(x, y);
      const bool lower = black(x, y + 1);
      text += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ");
    }
    text += "\033[0m\n";
  }
  return text;
}

Result<std::string> read_qr(const GrayImage& image) {
  const auto pixel_count = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  if (image.width <= 0 || image.height <= 0 || image.pixels.size() != pixel_count) return not_found();
  // The reader loses large modules in noise; averaging helps, and each step costs a quarter of the one before.
  std::vector<GrayImage> sizes = {image};
  while (sizes.size() < 4 && std::min(sizes.back().width, sizes.back().height) >= 2 * kSmallestSide) {
    sizes.push_back(half_size(sizes.back()));
  }
  for (const GrayImage& size : sizes) {
    if (std::optional<std::string> text = read_as_is(size)) return *std::move(text);
  }
  for (const GrayImage& size : sizes) {
    if (std::optional<std::string> text = read_as_is(inverted(size))) return *std::move(text);
  }
  return not_found();
}

}  // namespace symbolon::pass
