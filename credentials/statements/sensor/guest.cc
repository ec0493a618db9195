// sensor: "a device that you trust measured this shipment, and every value was in range" (README.md).

#include "core/guest/zkvm.h"
#include "credentials/statements/sensor/statement.h"

using namespace symbolon::statement;

int main() {
  static sensor::Input input;
  zkvm_read_input(&input, sizeof input);
  PublicHeader header;
  const int refused = sensor::prove_sensor(input, header);
  if (refused != 0) return refused;
  zkvm_commit(&header, sizeof header);
  return 0;
}
