// KeysModel: an issuer's keys as a list to look at and to choose from: names and key ids, no secrets.

#ifndef SYMBOLON_UI_MODELS_KEYS_MODEL_H_
#define SYMBOLON_UI_MODELS_KEYS_MODEL_H_

#include "credentials/wallet/contents.h"
#include "ui/models/list_model.h"

namespace symbolon::ui {

class KeysModel : public symbolon::ui::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the issuer")

 public:
  // The algorithm as JOSE has it.
  enum Role { NameRole = kFirstRole, AlgorithmRole, KeyIdRole };

  KeysModel() : ListModel({"name", "algorithm", "keyId"}) {}

  // In the vault's order.
  void read(const wallet::VaultContents& contents);
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_KEYS_MODEL_H_
