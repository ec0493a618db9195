#include "ui/models/keys_model.h"

#include <QString>
#include <utility>
#include <vector>

#include "credentials/sdjwt/issue_table.h"
#include "credentials/wallet/credentials.h"

namespace symbolon::ui {

void KeysModel::read(const wallet::VaultContents& contents) {
  std::vector<Row> rows;
  for (const wallet::StoredKey& key : contents.keys) {
    rows.push_back({QString::fromStdString(key.label), key.curve == wallet::KeyCurve::kP256 ? "ES256" : "ES256K",
                    QString::fromStdString(sdjwt::key_id(wallet::ec_key(key)))});
  }
  replaceRows(std::move(rows));
}

}  // namespace symbolon::ui
