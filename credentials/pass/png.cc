#include "credentials/pass/png.h"

#include <png.h>

#include "credentials/pass/errors.h"

namespace symbolon::pass {
namespace {

// libpng's simplified interface: errors are return values there, nothing jumps over our frames.
struct Picture : png_image {
  Picture() : png_image{} { version = PNG_IMAGE_VERSION; }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  ~Picture() { png_image_free(this); }
};

}  // namespace

Bytes to_png(const GrayImage& image) {
  Picture picture;
  picture.width = static_cast<png_uint_32>(image.width);
  picture.height = static_cast<png_uint_32>(image.height);
  picture.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(picture);
  Bytes file(size);
  const int done = png_image_write_to_memory(&picture, file.data(), &size, 0, image.pixels.data(), 0, nullptr);
  CHECK(done != 0, "a picture of ours can be written");
  file.resize(size);
  return file;
}

Result<GrayImage> from_png(ByteView file) {
  if (file.size() > kPngBytesMax) return Error{.code = errors::kPngTooLarge, .where = "pass.png"};
  Picture picture;
  if (png_image_begin_read_from_memory(&picture, file.data(), file.size()) == 0) {
    return Error{.code = errors::kPngInvalid, .where = "pass.png"};
  }
  if (std::size_t{picture.width} * picture.height > kPngPixelsMax) {
    return Error{.code = errors::kPngTooLarge, .where = "pass.png"};
  }
  picture.format = PNG_FORMAT_GRAY;
  GrayImage image{.width = static_cast<int>(picture.width), .height = static_cast<int>(picture.height), .pixels = {}};
  image.pixels.resize(PNG_IMAGE_SIZE(picture));
  const png_color white = {255, 255, 255};
  if (png_image_finish_read(&picture, &white, image.pixels.data(), 0, nullptr) == 0) {
    return Error{.code = errors::kPngInvalid, .where = "pass.png"};
  }
  return image;
}

}  // namespace symbolon::pass
