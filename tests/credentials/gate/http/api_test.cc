// The API: every path and status of openapi.json against the handlers, roles, bodies that are refused, verdicts.

#include "credentials/gate/http/api.h"

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "credentials/gate/http/errors.h"
#include "tests/credentials/gate/http/server_fixture.h"

namespace symbolon::gate::http {
namespace {

using Json = nlohmann::json;

constexpr Holder kAnna = {.number = 1, .key = 101};

const Json& document() {
  static const Json parsed = Json::parse(openapi_document());
  return parsed;
}

const Json& resolve(const Json& node) {
  if (!node.contains("$ref")) return node;
  return document().at(Json::json_pointer(node["$ref"].get<std::string>().substr(1)));
}

// The words of JSON Schema that the document uses; an empty string, or what is wrong.
std::string mismatch(const Json& schema_node, const Json& value) {
  const Json& schema = resolve(schema_node);
  const std::string type = schema.value("type", "");
  const bool has_type = type == "object"    ? value.is_object()
                        : type == "string"  ? value.is_string()
                        : type == "integer" ? value.is_number_integer()
                        : type == "boolean" ? value.is_boolean()
                        : type == "array"   ? value.is_array()
                                            : false;
  if (!has_type) return "is no " + type + ": " + value.dump();
  if (schema.contains("enum") &&
      std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end()) {
    return "is not listed: " + value.dump();
  }
  if (schema.contains("pattern") &&
      !std::regex_match(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>()))) {
    return "does not match: " + value.dump();
  }
  if (type == "array") {
    for (const Json& item : value) {
      if (std::string why = mismatch(schema["items"], item); !why.empty()) return why;
    }
  }
  if (type != "object") return "";
  for (const Json& name : schema.value("required", Json::array())) {
    if (!value.contains(name.get<std::string>())) return "has no " + name.dump();
  }
  const Json properties = schema.value("properties", Json::object());
  for (const auto& [name, member] : value.items()) {
    const Json more = schema.value("additionalProperties", Json(true));
    if (properties.contains(name)) {
      if (std::string why = mismatch(properties[name], member); !why.empty()) return name + " " + why;
    } else if (more.is_object()) {
      if (std::string why = mismatch(more, member); !why.empty()) return name + " " + why;
    } else if (!more.get<bool>()) {
      return "has an unknown " + name;
    }
  }
  return "";
}

class ApiTest : public ServerTest {
 protected:
  // Expects a status that the document lists for this path, and an answer in its form.
  Json expect(int status, const std::string& method, const std::string& path, const httplib::Result& got) {
    EXPECT_TRUE(got) << method << " " << path << ": " << httplib::to_string(got.error());
    if (!got) return {};
    EXPECT_EQ(got->status, status) << method << " " << path << ": " << got->body;
    EXPECT_EQ(got->get_header_value("Cache-Control"), "no-store");
    std::string lowered = method;
    for (char& c : lowered) c = static_cast<char>(c - 'A' + 'a');
    const Json& responses = document()["paths"][path][lowered]["responses"];
    const std::string key = std::to_string(got->status);
    EXPECT_TRUE(responses.contains(key)) << method << " " << path << " must not answer " << key;
    const Json body = Json::parse(got->body, nullptr, false);
    if (responses.contains(key)) {
      EXPECT_EQ(mismatch(resolve(responses[key])["content"]["application/json"]["schema"], body), "") << path;
      seen_.insert(method + " " + path + " " + key);
    }
    return body;
  }
  Json get(int status, const std::string& path, const httplib::Headers& headers = {}) {
    return expect(status, "GET", path, tls_client()->Get(path.c_str(), headers));
  }
  Json post(int status, const std::string& path, const httplib::Headers& headers, const std::string& body,
            const char* type = "application/json") {
    return expect(status, "POST", path, tls_client()->Post(path.c_str(), headers, body, type));
  }

  std::set<std::string> seen_;
};

TEST_F(ApiTest, TheDocumentAndTheHandlersAgree) {
  start(test_policy(), Transport::kTls, {.request_document = "{\"event\": 1}"});
  enrol(kAnna);
  const httplib::Headers gate = bearer(gate_token_);
  const httplib::Headers organizer = bearer(organizer_token_);

  // The same paths and methods.
  std::set<std::string> documented;
  for (const auto& [path, methods] : document()["paths"].items()) {
    for (const auto& [method, ignored] : methods.items()) documented.insert(method + " " + path);
  }
  std::set<std::string> handled;
  for (const Api::Route& route : Api::routes()) {
    std::string method(route.method);
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    handled.insert(method + " " + std::string(route.path));
  }
  EXPECT_EQ(documented, handled);

  EXPECT_EQ(get(200, "/v1/health")["status"], "ready");
  EXPECT_EQ(get(200, "/v1/openapi.json"), document());
  EXPECT_EQ(get(200, "/v1/requests"), Json({{"event", 1}}));
  EXPECT_EQ(post(201, "/v1/requests", gate, "")["valid_seconds"], 60);
  post(401, "/v1/requests", {}, "");
  post(403, "/v1/requests", organizer, "");
  post(413, "/v1/requests", gate, std::string(5000, ' '));

  const Json first = post(200, "/v1/admissions", gate, admission(token(kAnna)));
  EXPECT_EQ(first, Json({{"verdict", "valid"}, {"admit", true}, {"tier", 0}}));
  const Json second = post(200, "/v1/admissions", gate, admission(token(kAnna)));
  EXPECT_EQ(second, Json({{"verdict", "already used"}, {"admit", false}, {"first_used", kNow}}));
  EXPECT_EQ(post(200, "/v1/admissions", gate, admission("nothing"))["verdict"], "unreadable");
  post(400, "/v1/admissions", gate, "{}");
  post(401, "/v1/admissions", {}, admission("x"));
  post(401, "/v1/admissions", bearer("wrong"), admission("x"));
  post(403, "/v1/admissions", organizer, admission("x"));
  post(403, "/v1/admissions", bearer(check_in_token_), admission("x"));
  post(413, "/v1/admissions", gate, std::string(5000, ' '));
  post(415, "/v1/admissions", gate, admission("x"), "text/plain");

  post(422, "/v1/checkins", {}, "no proof", "application/octet-stream");
  post(415, "/v1/checkins", {}, "no proof");

  const Json counts = get(200, "/v1/counts", organizer);
  EXPECT_EQ(counts["verdicts"]["valid"], 1);
  EXPECT_EQ(counts["verdicts"]["already used"], 1);
  EXPECT_EQ(counts["latency"]["samples"], 3);
  EXPECT_EQ(counts["gates"], Json({3, 9}));
  get(200, "/v1/counts", gate);
  get(401, "/v1/counts");
  get(403, "/v1/counts", bearer(check_in_token_));
}

TEST_F(ApiTest, OutOfOrderIsSaid) {
  start(test_policy(), Transport::kTls);
  clock_.set_wall_time(wall_time(kNow + 3600));
  EXPECT_EQ(get(503, "/v1/health"), Json({{"status", "out of order"}, {"error", "ClockJumped"}}));
  EXPECT_EQ(post(503, "/v1/admissions", bearer(gate_token_), admission("x"))["error"], "ClockJumped");
  EXPECT_EQ(post(503, "/v1/requests", bearer(gate_token_), "")["error"], "ClockJumped");
  get(404, "/v1/requests");
}

TEST_F(ApiTest, CheckInsMayNeedAToken) {
  start(test_policy(), Transport::kTls, {.open_check_in = false});
  post(401, "/v1/checkins", {}, "x", "application/octet-stream");
  post(403, "/v1/checkins", bearer(gate_token_), "x", "application/octet-stream");
  post(422, "/v1/checkins", bearer(check_in_token_), "x", "application/octet-stream");
}

TEST_F(ApiTest, RefusesBodiesOfOtherForms) {
  start(test_policy(), Transport::kTls, {.limits = {.refused_from_address = {.per_second = 1000, .burst = 1000}}});
  const char* bodies[] = {"",
                          "{",
                          "[]",
                          "null",
                          "\"pass\"",
                          "{\"pass\": 1}",
                          "{\"pass\": [\"x\"]}",
                          "{\"pass\": \"x\", \"pass\": \"y\"}",
                          "{\"pass\": \"x\", \"more\": \"y\"}",
                          "{\"pass\": \"x\", \"direction\": \"up\"}",
                          "{\"pass\": \"x\", \"challenge\": \"12\"}",
                          "{\"pass\": \"x\"} trailing",
                          "{\"pass\": \"\xff\"}"};
  for (const char* body : bodies) post(400, "/v1/admissions", bearer(gate_token_), body);
  std::string deep = "{\"pass\": ";
  for (int i = 0; i < 2000; ++i) deep += '[';
  post(400, "/v1/admissions", bearer(gate_token_), deep);
}

TEST_F(ApiTest, ChallengesAndDirections) {
  GatePolicy policy = test_policy();
  policy.requires_challenge = true;
  start(policy, Transport::kTls);
  enrol(kAnna);
  const std::string shown = post(201, "/v1/requests", bearer(gate_token_), "")["challenge"];
  pass::Challenge challenge;
  const Bytes bytes = from_hex_vartime(shown).value();
  std::copy(bytes.begin(), bytes.end(), challenge.begin());
  const std::string text = token(kAnna, {.challenge = challenge});
  const auto offer = [&](const Json& body) {
    return post(200, "/v1/admissions", bearer(gate_token_), body.dump())["verdict"].get<std::string>();
  };
  EXPECT_EQ(offer({{"pass", text}}), "unreadable");
  EXPECT_EQ(offer({{"pass", text}, {"challenge", shown}, {"direction", "exit"}}), "ticket type not allowed here");
  EXPECT_EQ(offer({{"pass", text}, {"challenge", shown}, {"direction", "entry"}}), "valid");
}

TEST(Bearer, TokensAreStoredAsHashes) {
  BearerTokens tokens;
  const std::string text = tokens.add("north door", Role::kGate, 3).value();
  EXPECT_EQ(text.size(), 52u);
  EXPECT_ERROR(tokens.add("north door", Role::kGate, 4), errors::kBearerNameTaken);
  EXPECT_ERROR(tokens.add("", Role::kGate, 4), errors::kBearerNameTaken);
  const std::string file = tokens.to_json();
  EXPECT_EQ(file.find(text), std::string::npos);
  const Result<BearerTokens> back = BearerTokens::parse(as_bytes(file));
  ASSERT_OK(back);
  ASSERT_TRUE(back->find(text));
  EXPECT_EQ(back->find(text)->gate, 3);
  EXPECT_FALSE(back->find(text.substr(1)));
  EXPECT_FALSE(back->find(""));
  const std::string entry = file.substr(file.find('{', 1), file.rfind(']') - file.find('{', 1));
  for (const std::string& broken :
       {std::string("{"), std::string("{\"version\": 2, \"tokens\": []}"),
        "{\"version\": 1, \"tokens\": [" + entry + "," + entry + "]}",
        std::string("{\"version\": 1, \"tokens\": [{}]}"), std::string(file).replace(file.find("gate\""), 5, "king\""),
        std::string(file).replace(file.find(" 3"), 2, "65536")}) {
    EXPECT_ERROR(BearerTokens::parse(as_bytes(broken)), errors::kBearerFileInvalid) << broken;
  }
}

TEST(RateLimits, FillUpWithTime) {
  using namespace std::chrono_literals;
  const std::chrono::steady_clock::time_point start{};
  RateLimit limit({.per_second = 10, .burst = 3});
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(limit.take("a", start));
  EXPECT_FALSE(limit.take("a", start));
  EXPECT_FALSE(limit.has("a", start));
  EXPECT_TRUE(limit.take("b", start));
  EXPECT_TRUE(limit.take("a", start + 100ms));
  EXPECT_FALSE(limit.take("a", start + 100ms));
  EXPECT_TRUE(limit.has("a", start + 10s));
  // Names that are full again make room; where all are in use, nobody new comes in.
  RateLimit crowded({.per_second = 1, .burst = 1});
  for (int i = 0; i < 20'000; ++i) EXPECT_TRUE(crowded.take(std::to_string(i), start));
  EXPECT_FALSE(crowded.take("new", start));
  EXPECT_TRUE(crowded.take("new", start + 2s));
}

}  // namespace
}  // namespace symbolon::gate::http
