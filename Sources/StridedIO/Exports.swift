import Strided
