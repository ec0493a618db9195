// HoldingsModel: tickets and credentials of the vault, as a list to look at. Holds labels and states, no keys.

#ifndef SYMBOLON_UI_MODELS_HOLDINGS_MODEL_H_
#define SYMBOLON_UI_MODELS_HOLDINGS_MODEL_H_

#include "credentials/wallet/contents.h"
#include "ui/models/list_model.h"

namespace symbolon::ui {

class HoldingsModel : public symbolon::ui::ListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the wallet")

 public:
  enum Role { TitleRole = kFirstRole, DetailRole, StatusRole, IsTicketRole, HasPassRole, CheckedInRole };

  HoldingsModel() : ListModel({"title", "detail", "status", "isTicket", "hasPass", "checkedIn"}) {}

  // Tickets first, then credentials, in the vault's order.
  void read(const wallet::VaultContents& contents);

 private:
  static Row row_of(const wallet::HeldTicket& ticket);
  static Row row_of(const wallet::HeldCredential& credential);
};

}  // namespace symbolon::ui

#endif  // SYMBOLON_UI_MODELS_HOLDINGS_MODEL_H_
