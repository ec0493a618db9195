// Attacks on the kyc guest: whoever makes the input chooses every byte. Each is refused with the reason that the table
// of credentials/statements/kyc/README.md names.

#include "tests/credentials/statements/kyc_fixture.h"

namespace symbolon::statement::kyc {
namespace {

// ---- who signed, and for whom ----

TEST_F(Kyc, AcceptsBothCurvesOfIssuerAndHolder) {
  for (const SigningKey* issuer : {&issuer_, &other_issuer_}) {
    for (const SigningKey* holder : {&holder_, &holder_k256_}) {
      const SdJwt credential = issue(kyc_claims(), *issuer, holder->public_key());
      const auto body = input(request_, credential, holder->secret());
      ASSERT_OK(body);
      const guest::NativeRun result = run(body->view());
      ASSERT_EQ(result.exit_code, 0);
      EXPECT_EQ(values_of(result).disclosed.issuer, issuer->public_key());
    }
  }
}

TEST_F(Kyc, HardwareKeysSignForAudienceAndHolderKey) {
  request_.scope = std::nullopt;
  for (const SigningKey* holder : {&holder_, &holder_k256_}) {
    const SdJwt credential = issue(kyc_claims(), issuer_, holder->public_key());
    const auto signature = holder->sign(sdjwt::holder_binding_message(audience_, holder_key_));
    const auto body = input(request_, credential, signature);
    ASSERT_OK(body);
    const guest::NativeRun result = run(body->view());
    ASSERT_EQ(result.exit_code, 0);
    EXPECT_LT(cycles_, 250'000u);
    EXPECT_NE(values_of(result).header.nullifier, Digest{});

    // Somebody else's holder key or audience, with the same signature.
    PresentationHead head;
    std::memcpy(&head, body->view().data(), sizeof head);
    for (Digest PresentationHead::*field : {&PresentationHead::audience, &PresentationHead::holder_key}) {
      PresentationHead stolen = head;
      (stolen.*field)[0] ^= 1;
      Bytes other(body->view().begin(), body->view().end());
      std::memcpy(other.data(), &stolen, sizeof stolen);
      expect_refused(other, Status::kHolderSignature);
    }
    head.holder.signature = {};
    Bytes zero(body->view().begin(), body->view().end());
    std::memcpy(zero.data(), &head, sizeof head);
    expect_refused(zero, Status::kTokenSignatureRange);
  }
  EXPECT_ERROR(input(request_, issue(kyc_claims()), Bytes(64, 1)), errors::kHolderSignature);
  EXPECT_ERROR(input(request_, issue(kyc_claims()), Bytes(63, 1)), errors::kPresentationMalformed);
}

TEST_F(Kyc, ACopiedCredentialProvesNothing) {
  const Bytes parameters = request_.bytes();
  const auto credential = std::move(sdjwt::make_guest_credential(presented())).value();
  const auto with_secret = [&](ByteView secret) {
    PresentationHead head = honest_head(parameters);
    head.credential = credential.head;
    std::copy(secret.begin(), secret.end(), head.holder.secret.begin());
    return body_of(head, parameters, credential.text);
  };
  EXPECT_EQ(run(with_secret(holder_.secret())).exit_code, 0);
  expect_refused(with_secret(stranger_.secret()), Status::kHolderSecretWrong);
  expect_refused(with_secret(Digest{}), Status::kHolderSecretRange);
  Digest order;
  guest::u256_to_bytes(guest::P256::Order::kModulus, order.data());
  expect_refused(with_secret(order), Status::kHolderSecretRange);
  // The same x, the other y; and the same key with a number above n.
  const guest::U256 secret = guest::u256_from_bytes(holder_.secret().data());
  guest::U256 other;
  guest::subtract(other, guest::P256::Order::kModulus, secret);
  Digest bytes;
  guest::u256_to_bytes(other, bytes.data());
  expect_refused(with_secret(bytes), Status::kHolderSecretWrong);
  if (guest::add(other, secret, guest::P256::Order::kModulus) == 0) {
    guest::u256_to_bytes(other, bytes.data());
    expect_refused(with_secret(bytes), Status::kHolderSecretRange);
  }
  PresentationHead head = honest_head(parameters);
  head.credential = credential.head;
  head.holder.mode = static_cast<HolderMode>(3);
  expect_refused(body_of(head, parameters, credential.text), Status::kPresentationMalformed);
  // The wallet finds the same before the guest does.
  EXPECT_ERROR(input(request_, issue(kyc_claims()), stranger_.secret()), errors::kHolderSecretWrong);
  EXPECT_ERROR(input(request_, issue(kyc_claims()), Digest{}), errors::kHolderSecretRange);
}

TEST_F(Kyc, RefusesHolderKeysThatAreNone) {
  const auto with_key = [this](const std::function<void(Json&)>& change) {
    return forced_body(with_payload([&](Json& payload) { change(payload["cnf"]["jwk"]); }));
  };
  expect_refused(forced_body(with_payload([](Json& payload) { payload.erase("cnf"); })), Status::kKeyMissing);
  expect_refused(with_key([](Json& jwk) { jwk["kty"] = "RSA"; }), Status::kKeyType);
  expect_refused(with_key([](Json& jwk) { jwk["crv"] = "P-384"; }), Status::kKeyType);
  expect_refused(with_key([](Json& jwk) { jwk["crv"] = "secp256k1"; }), Status::kHolderSecretWrong);
  expect_refused(with_key([](Json& jwk) { jwk["d"] = "AQ"; }), Status::kKeyPrivate);
  expect_refused(with_key([](Json& jwk) { jwk["x"] = "AQ"; }), Status::kKeyCoordinate);
  expect_refused(with_key([](Json& jwk) { jwk.erase("y"); }), Status::kKeyCoordinate);
  EXPECT_ERROR(input(request_, issue(kyc_claims(), issuer_, std::nullopt), holder_.secret()), errors::kKeyMissing);
}

TEST_F(Kyc, RefusesOtherIssuersAndSignatures) {
  EXPECT_ERROR(input(request_, issue(kyc_claims(), stranger_, holder_.public_key()), holder_.secret()),
               errors::kIssuerNotAccepted);
  SdJwt forged = presented();
  forged.token = testing::raw_token(stranger_, testing::header_text(forged.token), testing::payload_text(forged.token));
  expect_refused(forced_body(forged), Status::kTokenSignature);

  const SdJwt honest = presented();
  const auto signed_with = [&](ByteView signature) {
    SdJwt out = honest;
    out.token = testing::with_signature(out.token, signature);
    return forced_body(out);
  };
  Bytes signature = testing::signature_of(honest.token);
  expect_refused(signed_with(Bytes(64, 0)), Status::kTokenSignatureRange);
  Bytes zero_s = signature;
  std::fill(zero_s.begin() + 32, zero_s.end(), std::uint8_t{0});
  expect_refused(signed_with(zero_s), Status::kTokenSignatureRange);
  expect_refused(signed_with(Bytes(64, 0xff)), Status::kTokenSignatureRange);
  expect_refused(signed_with(Bytes(63, 1)), Status::kTokenSignatureSize);
  Bytes wrong = signature;
  wrong[40] ^= 1;
  expect_refused(signed_with(wrong), Status::kTokenSignature);
  // JOSE knows no low-s rule: the other half of s is the same statement with the same public values.
  guest::U256 s = guest::u256_from_bytes(signature.data() + 32);
  guest::subtract(s, guest::P256::Order::kModulus, s);
  guest::u256_to_bytes(s, signature.data() + 32);
  const guest::NativeRun other_half = run(signed_with(signature));
  EXPECT_EQ(other_half.exit_code, 0);
  EXPECT_EQ(other_half.public_values, run(forced_body(honest)).public_values);
}

TEST_F(Kyc, RefusesAnIssuerThatTheRequestDoesNotName) {
  const Bytes parameters = request_.bytes();
  const auto credential = std::move(sdjwt::make_guest_credential(presented())).value();
  PresentationHead head = honest_head(parameters);
  head.credential = credential.head;
  head.issuer_index = 2;
  expect_refused(body_of(head, parameters, credential.text), Status::kIssuerNotAccepted);
  head.issuer_index = 1;
  expect_refused(body_of(head, parameters, credential.text), Status::kTokenAlgorithmKey);
}

// ---- the token's form ----

TEST_F(Kyc, RefusesHeaders) {
  expect_refused(forced_body(with_header(R"({"alg":"none","typ":"dc+sd-jwt"})")), Status::kTokenAlgorithm);
  expect_refused(forced_body(with_header(R"({"alg":"HS256","typ":"dc+sd-jwt"})")), Status::kTokenAlgorithm);
  expect_refused(forced_body(with_header(R"({"alg":"ES256K","typ":"dc+sd-jwt"})")), Status::kTokenAlgorithmKey);
  expect_refused(forced_body(with_header(R"({"alg":1,"typ":"dc+sd-jwt"})")), Status::kTokenHeader);
  expect_refused(forced_body(with_header(R"({"typ":"dc+sd-jwt"})")), Status::kTokenHeader);
  expect_refused(forced_body(with_header(R"([])")), Status::kTokenHeader);
  expect_refused(forced_body(with_header(R"({"alg":"ES256","typ":"JWT"})")), Status::kTokenType);
  expect_refused(forced_body(with_header(R"({"alg":"ES256"})")), Status::kTokenType);
  expect_refused(forced_body(with_header(R"({"alg":"ES256","typ":"dc+sd-jwt","crit":["x"]})")), Status::kTokenCritical);
  expect_refused(forced_body(with_header(R"({"alg":"ES256","alg":"none","typ":"dc+sd-jwt"})")),
                 Status::kJsonDuplicateName);
  EXPECT_EQ(run(forced_body(with_header(R"({"alg":"ES256","typ":"vc+sd-jwt"})"))).exit_code, 0);
}

TEST_F(Kyc, RefusesTokensThatWereEncodedAnew) {
  const SdJwt honest = presented();
  const auto with_token = [&](const std::string& token) {
    SdJwt out = honest;
    out.token = token;
    return forced_body(out);
  };
  const auto parts = sdjwt::JwtParts::split(honest.token).value();
  const std::string header(parts.header);
  const std::string payload(parts.payload);
  const std::string signature(parts.signature);
  // The same JSON with a space.
  const std::string spaced = testing::encoded(testing::payload_text(honest.token) + " ");
  expect_refused(with_token(header + "." + spaced + "." + signature), Status::kTokenSignature);
  expect_refused(with_token(header + "." + payload + "." + signature + "="), Status::kTokenSignatureSize);
  std::string bits = signature;
  bits.back() = sdjwt::kBase64Alphabet[sdjwt::kBase64Alphabet.find(bits.back()) | 1];
  expect_refused(with_token(header + "." + payload + "." + bits), Status::kBase64NotCanonical);
  // Padding: the size is impossible, or the character is.
  const auto refusal = [](std::size_t size) {
    return size % 4 == 1 ? Status::kBase64Length : Status::kBase64Character;
  };
  expect_refused(with_token(header + "=." + payload + "." + signature), refusal(header.size() + 1));
  expect_refused(with_token(header + "." + payload + "==." + signature), refusal(payload.size() + 2));
  // Other sizes for the same text.
  Bytes body = forced_body(honest);
  PresentationHead head;
  std::memcpy(&head, body.data(), sizeof head);
  head.credential.header_size += 1;
  head.credential.payload_size -= 1;
  std::memcpy(body.data(), &head, sizeof head);
  expect_refused(body, Status::kTokenMalformed);
}

TEST_F(Kyc, RefusesPayloads) {
  const auto with_text = [this](const std::string& payload) {
    SdJwt out = presented();
    out.token = testing::raw_token(issuer_, testing::header_text(out.token), payload);
    return forced_body(out);
  };
  std::string text = testing::payload_text(presented().token);
  const std::string twice = "{\"exp\":9999999999," + text.substr(1);
  expect_refused(with_text(twice), Status::kJsonDuplicateName);
  const std::string deep = "{\"a\":" + std::string(40, '[') + std::string(40, ']') + "," + text.substr(1);
  expect_refused(with_text(deep), Status::kJsonTooDeep);
  expect_refused(with_text("{\"a\":123456789012345678," + text.substr(1)), Status::kJsonNumberTooLarge);
  expect_refused(with_text("{\"a\":\"\\x\"," + text.substr(1)), Status::kJsonEscape);
  expect_refused(with_text(text + "{}"), Status::kJsonTrailing);
  expect_refused(with_text(text.substr(0, text.size() - 1)), Status::kJsonTruncated);
  expect_refused(with_text("[]"), Status::kTokenPayload);
  std::string many = "{\"a\":[0";
  for (int i = 0; i < 2000; ++i) many += ",0";
  expect_refused(with_text(many + "]," + text.substr(1)), Status::kJsonTooLarge);
}

TEST_F(Kyc, RefusesSizesBeyondItsMemory) {
  const Bytes honest = forced_body(presented());
  const auto with_head = [&honest](const std::function<void(PresentationHead&)>& change) {
    Bytes body = honest;
    PresentationHead head;
    std::memcpy(&head, body.data(), sizeof head);
    change(head);
    std::memcpy(body.data(), &head, sizeof head);
    return body;
  };
  const std::uint32_t huge = ~std::uint32_t{0};
  expect_refused(with_head([&](PresentationHead& h) { h.credential.header_size = huge; }), Status::kBase64TooLong);
  expect_refused(with_head([&](PresentationHead& h) { h.credential.payload_size = huge; }), Status::kBase64TooLong);
  expect_refused(with_head([&](PresentationHead& h) { h.credential.signature_size = huge; }), Status::kBase64TooLong);
  expect_refused(with_head([&](PresentationHead& h) { h.credential.disclosure_sizes[1] = huge; }),
                 Status::kBase64TooLong);
  expect_refused(with_head([&](PresentationHead& h) { h.credential.disclosure_sizes[0] = 16384; }),
                 Status::kBase64TooLong);
  expect_refused(with_head([&](PresentationHead& h) { h.credential.disclosure_count = 33; }),
                 Status::kDisclosureTooMany);
  expect_refused(with_head([&](PresentationHead& h) { h.parameters_size = huge; }), Status::kParametersMalformed);
  SdJwt large = presented();
  large.disclosures[0] = std::string(20'000, 'A');
  EXPECT_ERROR(sdjwt::make_guest_credential(large), errors::kBase64TooLong);
}

// ---- disclosures ----

TEST_F(Kyc, RefusesDisclosures) {
  const SdJwt honest = presented();
  const auto with_disclosures = [&](const std::function<void(std::vector<std::string>&)>& change) {
    SdJwt out = honest;
    change(out.disclosures);
    return forced_body(out);
  };
  using List = std::vector<std::string>;
  // Of another holder, made up, missing, given twice, more than needed.
  const SdJwt others = std::move(sdjwt::select_disclosures(issue(kyc_claims()), {"/birthdate"})).value();
  expect_refused(with_disclosures([&](List& list) { list.push_back(others.disclosures[0]); }),
                 Status::kDisclosureUnreferenced);
  expect_refused(with_disclosures([&](List& list) { list.pop_back(); }), Status::kClaimMissing);
  expect_refused(with_disclosures([&](List& list) { list.push_back(list[0]); }), Status::kClaimRepeated);
  const SdJwt all = issue(kyc_claims());
  std::vector<std::string> paths = request_.paths();
  paths.push_back("/given_name");
  expect_refused(forced_body(std::move(sdjwt::select_disclosures(all, paths)).value()),
                 Status::kDisclosureUnreferenced);
  const std::string made_up = testing::encoded(R"(["c2FsdA","birthdate","1900-01-01"])");
  expect_refused(with_disclosures([&](List& list) { list.push_back(made_up); }), Status::kDisclosureUnreferenced);
  // The same content with a space has another digest.
  const Bytes content = sdjwt::decode_base64url(honest.disclosures[0]).value();
  const std::string spaced = testing::encoded(std::string(content.begin(), content.end()) + " ");
  expect_refused(with_disclosures([&](List& list) { list[0] = spaced; }), Status::kClaimMissing);
  // Forms.
  for (const char* form : {R"(["salt"])", R"([1,"value"])", R"({"a":1})", R"(["salt","a",1,2])", R"([1,"a",2])",
                           R"(["salt",1,2])", "[]"}) {
    expect_refused(with_disclosures([&](List& list) { list.push_back(testing::encoded(form)); }),
                   Status::kDisclosureMalformed);
  }
  // An element of an array, of nothing that the issuer signed; and in the place of a claim.
  const std::string element = testing::encoded(R"(["salt","1900-01-01"])");
  expect_refused(with_disclosures([&](List& list) { list.push_back(element); }), Status::kDisclosureUnreferenced);
  SdJwt misplaced = with_payload([&](Json& payload) { payload["_sd"].push_back(sdjwt::sd_digest(element)); });
  misplaced.disclosures.push_back(element);
  expect_refused(forced_body(misplaced), Status::kDisclosureMalformed);
  expect_refused(with_disclosures([&](List& list) { list.push_back(testing::encoded(R"(["s","_sd",[]])")); }),
                 Status::kDisclosureName);
  expect_refused(with_disclosures([&](List& list) { list.push_back(testing::encoded(R"(["s","...",1])")); }),
                 Status::kDisclosureName);
  expect_refused(with_disclosures([&](List& list) { list.push_back("Zg=="); }), Status::kBase64Character);
}

TEST_F(Kyc, RefusesAmbiguousClaims) {
  expect_refused(forced_body(with_payload([](Json& payload) { payload["birthdate"] = "1900-01-01"; })),
                 Status::kClaimRepeated);
  const std::string digest = sdjwt::sd_digest(presented().disclosures[0]);
  const SdJwt honest = presented();
  const auto with_digests = [&](const std::function<void(Json&)>& change) {
    SdJwt out = honest;
    Json payload = Json::parse(testing::payload_text(out.token));
    change(payload["_sd"]);
    out.token = testing::raw_token(issuer_, testing::header_text(out.token), payload.dump());
    return forced_body(out);
  };
  const auto birthdate = [&] {
    for (const std::string& disclosure : honest.disclosures) {
      const Bytes content = sdjwt::decode_base64url(disclosure).value();
      if (std::string(content.begin(), content.end()).find("birthdate") != std::string::npos) return disclosure;
    }
    return std::string();
  }();
  expect_refused(with_digests([&](Json& digests) { digests.push_back(sdjwt::sd_digest(birthdate)); }),
                 Status::kDigestRepeated);
  expect_refused(with_digests([](Json& digests) { digests.push_back(7); }), Status::kDigestMalformed);
  expect_refused(with_digests([](Json& digests) { digests = "x"; }), Status::kDigestMalformed);
  expect_refused(forced_body(with_payload([&](Json& payload) { payload["..."] = sdjwt::sd_digest(birthdate); })),
                 Status::kDigestMalformed);
  expect_refused(forced_body(with_payload([](Json& payload) { payload["_sd_alg"] = "sha3-256"; })),
                 Status::kTokenHashAlgorithm);
}

}  // namespace
}  // namespace symbolon::statement::kyc
