"""Every statement, from what an issuer or organizer has to a verified proof, through the command line alone.
`ticket-onchain` is in rpc_test.py and tests/e2e/evm, claims in claim_test.py."""

import csv
import json
import os
import pathlib
import subprocess
import sys
import unittest

import card
import cli
from story import ADDRESS, KEY, OTHER_ADDRESS, Story, issuer_of

ROOT = pathlib.Path(__file__).resolve().parents[3]
DATA = pathlib.Path(os.environ["SYMBOLON_TEST_DATA"])
TYPE = "urn:example:{}:1"


class StatementTest(Story):
    def setUp(self):
        super().setUp()
        self.new_vault("issuer")
        self.new_vault("holder", KEY)

    def credential(self, kind, columns, *values, curve="p256", on_card=None):
        """Issued to a fresh key of the holder and taken into the vault; the issuer's key as requests name it."""
        issuer = self.new_key("issuer", f"{kind}-key", curve)
        holder = on_card.jwk() if on_card else self.new_key("holder", f"{kind}-holder", curve)
        cells = (holder["crv"], holder["x"], holder["y"], *map(str, values))
        self.file("claims.csv", f"holder_crv,holder_x,holder_y,{columns}\n{','.join(cells)}\n".encode())
        self.vault("issuer", "issuer", "issue", "claims.csv", "--key", f"{kind}-key", "--type", TYPE.format(kind),
                   "--issuer", "https://issuer.example", "--out", f"{kind}-")
        self.vault("issuer", "issuer", "jwks", "--key", f"{kind}-key", "--out", f"{kind}.jwks")
        self.vault("holder", "credential", "add", f"{kind}-1.sd-jwt", "--name", kind, "--issuer", f"{kind}.jwks",
                   *(["--hardware"] if on_card else []))
        return issuer_of(issuer)

    def common(self, kind, issuer):
        return {"at": self.now, "date": self.today, "credential_type": TYPE.format(kind), "issuers": [issuer]}


class TicketTest(StatementTest):
    def snapshot_event(self, *arguments, name="gala"):
        self.event_draft(*arguments, name=name)
        self.file("owners.csv", f"token,owner,tier\n1,{OTHER_ADDRESS},0\n2,{ADDRESS},1\n".encode())
        self.ok("event", "snapshot", f"{name}.draft.json", "--owners", "owners.csv", "--out", f"{name}.tickets")
        event = self.sign_event("--snapshot", f"{name}.tickets", name=name)
        self.ok("event", "check", event, "--snapshot", f"{name}.tickets")
        self.vault("holder", "ticket", "add", "--event", event, "--snapshot", f"{name}.tickets", "--name", name)
        return event

    def test_ticket(self):
        event = self.snapshot_event("--tier", "Hall", "--tier", "Balcony")
        verified = self.prove_and_verify("holder", "event", event)
        self.assertEqual((verified["statement"], verified["discloses"]), ("ticket", {"tier": 1}))
        # The proof is for this event alone.
        other = self.snapshot_event("--session", "2", name="other")
        self.fails(cli.REJECTED, "", "verify", f"{event}.symbolon", "--event", other)

    def test_ticket_and_age(self):
        issuer = self.credential("kyc", "birthdate", "1990-05-01")
        conditions = {**self.common("kyc", issuer), "age_min": 18}
        self.file("over18.json", json.dumps(conditions).encode())
        event = self.snapshot_event("--statement", "ticket-and-age", "--parameters", "over18.json")
        verified = self.prove_and_verify("holder", "event", event)
        self.assertEqual(verified["statement"], "ticket-and-age")
        self.assertIn("at least 18 years old", verified["proves"])
        # A key of the vault owns the ticket, but nobody vouches for the age that another event asks for.
        self.file("over80.json", json.dumps({**conditions, "age_min": 80}).encode())
        older = self.snapshot_event("--statement", "ticket-and-age", "--parameters", "over80.json", "--session", "2",
                                    name="older")
        self.vault_fails(cli.REJECTED, "", "holder", "prove", "--event", older, "--out", "proof")


class KycTest(StatementTest):
    def kyc(self, curve):
        issuer = self.credential("kyc", "birthdate,address.country,kyc_level:int,expiry_date,screening_date",
                                 "1963-08-12", "DE", 3, "2099-01-01", self.today, curve=curve)
        return self.common("kyc", issuer)

    def test_kyc_es256(self):
        common = self.kyc("p256")
        conditions = {"age_min": 18, "countries": ["DE", "FR"], "level_min": 2, "screened_days_max": 30}
        asked = self.new_request("all", "kyc", {**common, **conditions, "document_valid": True}, "--name", "Shop")
        verified = self.prove_and_verify("holder", "request", asked)
        self.assertEqual(verified["statement"], "kyc")
        self.assertEqual(verified["discloses"], {"issuer": common["issuers"][0]})
        # What was asked later is not answered by the proof, and the refusal says what differs.
        older = self.new_request("older", "kyc", {**common, **conditions, "age_min": 21, "document_valid": True})
        self.fails(cli.REJECTED, "age_min", "verify", f"{asked}.symbolon", "--request", older, "--answered", asked)

    def test_kyc_es256k(self):
        common = self.kyc("secp256k1")
        asked = self.new_request("all", "kyc", {**common, "age_min": 18, "document_valid": False})
        self.assertEqual(self.prove_and_verify("holder", "request", asked)["statement"], "kyc")

    def test_a_key_on_a_card(self):
        smart_card = card.Card()
        issuer = self.credential("kyc", "birthdate", "1963-08-12", on_card=smart_card)
        conditions = {**self.common("kyc", issuer), "age_min": 18, "document_valid": False}
        asked = self.new_request("all", "kyc", conditions)
        prove = ("prove", "--request", asked)
        out = ("--out", "proof")
        self.vault_fails(cli.USAGE, "in hardware", "holder", *prove, *out)
        self.vault("holder", *prove, "--to-sign", "message")
        message = self.content("message")
        self.assertTrue(message.startswith(b"symbolon/credential/holder-binding/v1:"))
        self.vault_fails(cli.USAGE, "exists already", "holder", *prove, "--to-sign", "message")
        signature = smart_card.sign(message)
        verified = self.prove_and_verify("holder", "request", asked, "--holder-signature",
                                         self.file("signature", card.raw(signature)))
        self.assertEqual(verified["holder_key"], message[-32:].hex())
        self.file("signature.der", card.der(signature))
        dry = (*prove, "--dry-run", "--holder-signature")
        self.vault("holder", *dry, "signature.der")

        # Of something else, by somebody else, no signature at all; and what counts holders needs a secret.
        self.file("other", card.raw(smart_card.sign(message[:-1])))
        self.vault_fails(cli.REJECTED, "not by the credential's key", "holder", *dry, "other")
        self.file("stranger", card.raw(card.Card().sign(message)))
        self.vault_fails(cli.REJECTED, "not by the credential's key", "holder", *dry, "stranger")
        self.vault_fails(cli.UNREADABLE, "", "holder", *dry, self.file("cut", card.raw(signature)[:-1]))
        counted = self.new_request("counted", "kyc", {**conditions, "scope": "11" * 32})
        self.vault("holder", "prove", "--request", counted, "--to-sign", "counted.message")
        self.file("signature", card.raw(smart_card.sign(self.content("counted.message"))))
        self.vault_fails(cli.REJECTED, "", "holder", "prove", "--request", counted, "--dry-run", "--holder-signature",
                         "signature")

    def test_a_key_in_the_vault_needs_no_card(self):
        issuer = self.credential("kyc", "birthdate", "1963-08-12")
        asked = self.new_request("all", "kyc", {**self.common("kyc", issuer), "age_min": 18, "document_valid": False})
        self.vault_fails(cli.USAGE, "no credential of the vault", "holder", "prove", "--request", asked, "--to-sign",
                         "message")
        self.vault("holder", "vault", "remove", "kyc")
        self.vault_fails(cli.USAGE, "in the vault, not in hardware", "holder", "credential", "add", "kyc-1.sd-jwt",
                         "--name", "again", "--hardware")

    def test_a_second_threshold_is_warned_of(self):
        common = self.kyc("p256")
        asked = self.new_request("r18", "kyc", {**common, "age_min": 18, "document_valid": False})
        self.prove_and_verify("holder", "request", asked)
        again = self.new_request("r21", "kyc", {**common, "age_min": 21, "document_valid": False})
        done = self.run_cli("prove", "--request", again, "--dry-run", "--vault", "holder", "--passphrase-fd", "0",
                            stdin=b"pass\n")
        self.assertIn(b"once before with other limits (age_min 18, now age_min 21)", done.stderr)


class CreditTest(StatementTest):
    def test_attested_score(self):
        issuer = self.credential("credit", "as_of,score:int", self.today, 712)
        conditions = {**self.common("credit", issuer), "as_of_days_max": 30, "reasons": False, "application": "A-1"}
        asked = self.new_request("reached", "credit", {**conditions, "score_min": 680}, "--application", "A-1")
        verified = self.prove_and_verify("holder", "request", asked)
        self.assertEqual((verified["statement"], verified["discloses"]["reached"]), ("credit", True))
        higher = self.new_request("higher", "credit", {**conditions, "score_min": 720}, "--application", "A-1")
        self.vault_fails(cli.REJECTED, "lower than asked for", "holder", "prove", "--request", higher, "--out", "p")

    def test_computed_score_of_public_data(self):
        """A scorecard trained here, a customer of the data set, and the reasons where the score is too low."""
        table = DATA / "credit" / "taiwan_default.csv"
        if not table.exists():
            self.skipTest("the public credit data are not here")
        rows = table.read_text(encoding="utf-8").splitlines(keepends=True)[:401]
        self.file("customers.csv", "".join(rows).encode())
        trainer = ROOT / "credentials/statements/credit/tools/train_scorecard.py"
        # Eight features: each is a disclosure of its own here, and many do not fit the statement's largest shape.
        amounts = [f"{kind}_AMT{i}" for kind in ("BILL", "PAID") for i in range(1, 7)]
        skipped = [word for name in ("USER_ID", "SEX", "MARITALSTATUS", "AGE", *amounts) for word in ("--skip", name)]
        subprocess.run([sys.executable, "-B", str(trainer), "customers.csv", "--label", "DID_DEFAULT_PAYMENT", *skipped,
                        "--out", "trained.json"], cwd=self.directory, check=True, timeout=120, capture_output=True)
        committed = json.loads(self.ok("issuer", "scorecard", "trained.json", "--out", "card.json", "--json"))
        self.assertEqual((self.directory / "card.json").stat().st_mode & 0o777, 0o600)

        card = json.loads(self.content("card.json"))
        customer = next(csv.DictReader(rows))
        values = {name.lower(): int(float(value)) for name, value in customer.items()}
        losses, score = {}, card["base_points"]
        for feature in card["features"]:
            value = values[feature["name"]]
            place = sum(value > bound for bound in feature["upper"])
            score += feature["points"][place]
            losses[feature["reason"]] = max(feature["points"]) - feature["points"][place]
        names = [feature["name"] for feature in card["features"]]
        columns = ",".join(["as_of", "model"] + [f"features.{name}:int" for name in names])
        issuer = self.credential("credit", columns, self.today, committed["model_claim"],
                                 *[values[name] for name in names])
        conditions = {**self.common("credit", issuer), "as_of_days_max": 30, "model": committed["commitment"],
                      "application": "A-2"}

        reached = self.new_request("reached", "credit", {**conditions, "score_min": score, "reasons": False})
        self.vault_fails(cli.USAGE, "(scorecard)", "holder", "prove", "--request", reached, "--out", "p")
        self.vault_fails(cli.UNREADABLE, "no salt", "holder", "credential", "add", "trained.json", "--kind",
                         "scorecard", "--name", "card")
        self.vault("holder", "credential", "add", "card.json", "--kind", "scorecard", "--name", "card")
        documents = json.loads(self.vault("holder", "credential", "list", "--json"))["documents"]
        self.assertEqual(documents, [{"name": "card", "kind": "scorecard", "subject": committed["commitment"]}])
        disclosed = self.prove_and_verify("holder", "request", reached)["discloses"]
        self.assertEqual((disclosed["reached"], disclosed["reason_1"]), (True, 0))

        missed = self.new_request("missed", "credit", {**conditions, "score_min": score + 1, "reasons": True})
        disclosed = self.prove_and_verify("holder", "request", missed)["discloses"]
        self.assertEqual(disclosed["reached"], False)
        reasons = [disclosed[f"reason_{i}"] for i in range(1, 5)]
        self.assertEqual([losses[reason] for reason in reasons], sorted(losses.values(), reverse=True)[:4])
        # Another card of the same form is not the one that the bureau signed.
        self.ok("issuer", "scorecard", "trained.json", "--out", "other.json")
        self.vault("holder", "vault", "remove", "card")
        self.vault("holder", "credential", "add", "other.json", "--kind", "scorecard", "--name", "other")
        self.vault_fails(cli.REJECTED, "not the one that the request names", "holder", "prove", "--request", missed,
                         "--out", "p")


class SensorTest(StatementTest):
    SHIPMENT = "5e" * 32

    def readings(self, values):
        lines = [f"{self.now + 600 * i},{value}" for i, value in enumerate(values)]
        return self.file("readings.csv", ("time,millikelvin\n" + "\n".join(lines) + "\n").encode())

    def log(self, values, name="log"):
        made = self.vault("issuer", "issuer", "sensor-log", self.readings(values), "--key", "probe", "--shipment",
                          self.SHIPMENT, "--out", name, "--json")
        return json.loads(made)["device"]

    def test_sensor(self):
        self.new_key("issuer", "probe")
        device = self.log([277_150 + 100 * (i % 9) for i in range(40)])
        asked = self.new_request("cold", "sensor", {
            "devices": [device], "shipment": self.SHIPMENT, "low": 275_150, "high": 281_150, "from": self.now,
            "until": self.now + 600 * 39, "max_gap": 900})
        self.vault_fails(cli.USAGE, "nothing in the vault answers", "holder", "prove", "--request", asked, "--out", "p")
        self.vault("holder", "credential", "add", "log", "--kind", "sensor-log", "--name", "fish")
        verified = self.prove_and_verify("holder", "request", asked)
        self.assertEqual((verified["statement"], verified["discloses"]), ("sensor", {}))
        # Who carries it counts once: the nullifier is the same again, and another carrier's is another.
        again = json.loads(self.vault("holder", "prove", "--request", asked, "--out", "again", "--json"))
        self.assertEqual(again["with"], "fish")
        self.assertEqual(json.loads(self.ok("verify", "again", "--request", asked, "--json"))["nullifier"],
                         verified["nullifier"])
        self.new_vault("second")
        self.vault("second", "credential", "add", "log", "--kind", "sensor-log", "--name", "fish")
        self.vault("second", "prove", "--request", asked, "--out", "second.proof")
        other = json.loads(self.ok("verify", "second.proof", "--request", asked, "--json"))
        self.assertNotEqual(other["nullifier"], verified["nullifier"])

    def test_refused(self):
        self.new_key("issuer", "probe")
        self.new_key("issuer", "other", "secp256k1")
        device = self.log([277_150, 299_000, 277_150])
        self.vault("holder", "credential", "add", "log", "--kind", "sensor-log", "--name", "fish")
        asked = self.new_request("cold", "sensor", {
            "devices": [device], "shipment": self.SHIPMENT, "low": 275_150, "high": 281_150, "from": self.now,
            "until": self.now + 1200, "max_gap": 900})
        self.vault_fails(cli.REJECTED, "range", "holder", "prove", "--request", asked, "--out", "p")
        self.vault_fails(cli.UNREADABLE, "", "holder", "credential", "add", "readings.csv", "--kind", "sensor-log",
                         "--name", "x")
        self.vault_fails(cli.USAGE, "holds this document already (fish)", "holder", "credential", "add", "log",
                         "--kind", "sensor-log", "--name", "x")
        sign = ("issuer", "sensor-log", "r.csv", "--shipment", self.SHIPMENT, "--out", "x", "--key")
        self.file("r.csv", b"time,millikelvin\n1,2\n")
        self.vault_fails(cli.USAGE, "on another curve", "issuer", *sign, "other")
        self.file("r.csv", b"time,kelvin\n1,2\n")
        self.vault_fails(cli.UNREADABLE, "first line is not", "issuer", *sign, "probe")
        self.file("r.csv", b"time,millikelvin\n1,2\n3,-4\n")
        self.vault_fails(cli.UNREADABLE, "two integers below 2^32 (line 3)", "issuer", *sign, "probe")
        self.file("r.csv", b"time,millikelvin\n")
        self.vault_fails(cli.UNREADABLE, "more than 512", "issuer", *sign, "probe")


if __name__ == "__main__":
    sys.exit(unittest.main())
