#include "ui/controllers/issuer_controller.h"
