// Number-theoretic transforms and low-degree extension of columns.
//
// Order of values. A column holds f on H = <h>, h = two_adic_generator(log_n), in natural order: values[k] = f(h^k).
// Order of coefficients. "Bit-reversed": coefficient i of f is at index bit_reverse(i, log_n). Going through that order
// costs no permutation, so every function here that does not say otherwise uses it; `intt_natural` is for code
// that handles coefficients by their degree.
//
// The low-degree extension is coset-major. With b = 2^log_blowup cosets and w = two_adic_generator(log_n + log_blowup)
//
//   out[j * N + k] = f(g * w^j * h^k)       g = KoalaBear::generator(), 0 <= j < b, 0 <= k < N
//
// so each coset is one block in natural order of k. `lde_coset_offset` is g * w^j.
//
// Sizes are powers of two up to 2^24 in all. Twiddle tables are made on first use, shared and kept; every function may
// be called from several threads at once. Those that take many matrices start threads themselves.

#ifndef SYMBOLON_PROVER_POLY_NTT_H_
#define SYMBOLON_PROVER_POLY_NTT_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "prover/field/koala_bear.h"
#include "prover/poly/matrix.h"

namespace symbolon::prover {

// Values on H in natural order <-> coefficients in bit-reversed order, in place.
void intt(std::span<KoalaBear> values);
void ntt(std::span<KoalaBear> coefficients);

// Coefficient i at index i.
void intt_natural(std::span<KoalaBear> values);

// x[i] <-> x[bit_reverse(i)], in place.
void bit_reverse_permute(std::span<KoalaBear> values);

// g * w^j, the offset of coset j of the extension.
KoalaBear lde_coset_offset(std::uint32_t log_n, std::uint32_t log_blowup, std::size_t coset);

// out[k] = f(offset * h^k) for n coefficients in bit-reversed order. `out` may be `coefficients` itself, but must not
// overlap it otherwise. `offset` is not zero.
void evaluate_coset(const KoalaBear* coefficients, std::size_t n, KoalaBear offset, KoalaBear* out);

// The inverse: n values at offset * h^k become coefficients in bit-reversed order. Same rule for `out`.
void interpolate_coset(const KoalaBear* values, std::size_t n, KoalaBear offset, KoalaBear* out);

// All cosets of one column: `out` has n * 2^log_blowup elements and does not overlap `values`.
void coset_lde_column(const KoalaBear* values, std::size_t n, std::uint32_t log_blowup, KoalaBear* out);

// Every column of many matrices, in one loop over threads: small ones do not wait for each other. A result has
// rows() * 2^log_blowup rows and the content mark of its values.
std::vector<Matrix> coset_lde_all(std::span<const Matrix> values, std::uint32_t log_blowup);
// The same where the values at offset * h^k stand already in the last coset's place of what becomes the extension.
void coset_lde_in_place(std::span<Matrix> matrices, std::uint32_t log_blowup, KoalaBear offset);
// The same for coefficients in bit-reversed order.
std::vector<Matrix> evaluate_cosets_all(std::span<const Matrix> coefficients, std::uint32_t log_blowup);

}  // namespace symbolon::prover

#endif  // SYMBOLON_PROVER_POLY_NTT_H_
