// The structures of DLPack 1.0, a memory layout that array libraries share. https://dmlc.github.io/dlpack
//
// A C header gives them the layout and the function pointers that C prescribes, which Swift's own structures
// do not promise. The names are ours, so that a program may also import DLPack's own header.
#ifndef STRIDED_DLPACK_TENSORS_H
#define STRIDED_DLPACK_TENSORS_H

#include <stddef.h>
#include <stdint.h>

// Where the memory is: 1 is main memory.
typedef struct StridedDLDevice {
  int32_t device_type;
  int32_t device_id;
} StridedDLDevice;

// The type of an element: the kind of number, and its size in bits.
typedef struct StridedDLDataType {
  uint8_t code;
  uint8_t bits;
  uint16_t lanes;
} StridedDLDataType;

// The elements. Strides count elements; without strides the tensor is compact in C order.
typedef struct StridedDLTensor {
  void *data;
  StridedDLDevice device;
  int32_t ndim;
  StridedDLDataType dtype;
  int64_t *shape;
  int64_t *strides;
  uint64_t byte_offset;
} StridedDLTensor;

// A tensor with a function that releases it, as it was before version 1.
typedef struct StridedDLManagedTensor {
  StridedDLTensor dl_tensor;
  void *manager_ctx;
  void (*deleter)(struct StridedDLManagedTensor *self);
} StridedDLManagedTensor;

typedef struct StridedDLVersion {
  uint32_t major;
  uint32_t minor;
} StridedDLVersion;

// A tensor with a function that releases it, and with flags. Bit 0 of the flags: read-only.
typedef struct StridedDLManagedTensorVersioned {
  StridedDLVersion version;
  void *manager_ctx;
  void (*deleter)(struct StridedDLManagedTensorVersioned *self);
  uint64_t flags;
  StridedDLTensor dl_tensor;
} StridedDLManagedTensorVersioned;

// The layout of the standard on machines of 64 bits.
_Static_assert(sizeof(void *) == 8, "Strided needs addresses of 64 bits");
_Static_assert(sizeof(StridedDLDevice) == 8 && sizeof(StridedDLDataType) == 4, "DLPack: small structures");
_Static_assert(offsetof(StridedDLTensor, device) == 8, "DLPack: device");
_Static_assert(offsetof(StridedDLTensor, ndim) == 16, "DLPack: ndim");
_Static_assert(offsetof(StridedDLTensor, dtype) == 20, "DLPack: dtype");
_Static_assert(offsetof(StridedDLTensor, shape) == 24, "DLPack: shape");
_Static_assert(offsetof(StridedDLTensor, strides) == 32, "DLPack: strides");
_Static_assert(offsetof(StridedDLTensor, byte_offset) == 40, "DLPack: byte_offset");
_Static_assert(sizeof(StridedDLTensor) == 48, "DLPack: tensor");
_Static_assert(offsetof(StridedDLManagedTensor, manager_ctx) == 48, "DLPack: manager_ctx");
_Static_assert(offsetof(StridedDLManagedTensor, deleter) == 56, "DLPack: deleter");
_Static_assert(offsetof(StridedDLManagedTensorVersioned, manager_ctx) == 8, "DLPack: manager_ctx");
_Static_assert(offsetof(StridedDLManagedTensorVersioned, deleter) == 16, "DLPack: deleter");
_Static_assert(offsetof(StridedDLManagedTensorVersioned, flags) == 24, "DLPack: flags");
_Static_assert(offsetof(StridedDLManagedTensorVersioned, dl_tensor) == 32, "DLPack: dl_tensor");

#endif
