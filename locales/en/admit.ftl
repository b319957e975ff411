### What enters: parcels, admission.

admit-desk = Desk
admit-insert = Bring in a parcel
